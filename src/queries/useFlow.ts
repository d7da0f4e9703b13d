'use client'
import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { KratosError } from '../client/errors.js'
import type { ParametersOf } from '../client/flowParameters.js'
import type { FlowOutcome } from '../client/outcome.js'
import { submitUrl } from '../client/submitUrl.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { explain } from './explain.js'
import type { FlowHandle, FlowStatus } from './flowHandle.js'
import { type FlowQueryOptions, flowQuery } from './flowQuery.js'
import { useKratos } from './KratosProvider.js'
import { load } from './load.js'
import { remedyOf } from './remedies.js'
import { Sealed } from './sealed.js'
import type { Progress } from './submission.js'
import { submitFlowMutation } from './submitFlowMutation.js'
import { useFlowAddress } from './useFlowAddress.js'
import { useFlowExpiry } from './useFlowExpiry.js'

export type UseFlowOptions<Kind extends FlowKind> = FlowQueryOptions<Kind> & {
  /** Keeps the flow's id in the URL, so that a reload continues it. Default: `true`. */
  inUrl?: boolean
  /** Takes over from the kit what happens after success (default: going where the server says, or `returnTo`). */
  onCompleted?: (outcome: Extract<FlowOutcome<Kind>, { outcome: 'completed' }>) => void
}

// Bundlers put the mode in its place, and leave out what stands behind it.
declare const process: { env: { NODE_ENV?: string } }

const submission = () => import('./submission.js')

const failureOf = (error: KratosError, failedAt = Date.now()) => ({
  error,
  retryAt: error.retryAfter === undefined ? null : failedAt + error.retryAfter,
})

/** An app's own code, such as its token store, can fail before anything is asked: that is said, and tried again, too. */
const asKratosError = (cause: Error): KratosError =>
  cause instanceof KratosError ? cause : new KratosError('network', { cause })

/** Drives one flow: the only implementation behind the flow hooks. */
export function useFlow<Kind extends FlowKind>(
  kind: Kind,
  { inUrl = true, onCompleted, flowId, ...rest }: UseFlowOptions<Kind>,
): FlowHandle<Kind> {
  const kratos = useKratos()
  const { client, router, go } = kratos
  const queryClient = useQueryClient()
  const shown = useRef<string>(undefined)
  const address = useFlowAddress<Kind>({
    kind,
    asked: hashKey([client.baseUrl, kind, rest, flowId]),
    flowId,
    shown,
    router: inUrl ? router : null,
  })
  // An option that is there and undefined says nothing.
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  const parameters = { ...address.parameters, ...Object.fromEntries(given) } as ParametersOf<Kind>
  const destinations = { ...kratos, returnTo: rest.returnTo, linked: address.parameters.returnTo }
  const options = flowQuery(client, kind, { ...parameters, flowId: address.flowId })
  const [progress, setProgress] = useState<Progress>('idle')
  // What is used up is never read again, whatever an app invalidates: another flow would take its place.
  const query = useQuery({ ...options, ...(progress === 'completed' && { staleTime: 'static' as const }) })
  const mutation = useMutation(submitFlowMutation(client, kind))
  const [notice, setNotice] = useState<'renewed' | null>(null)
  const [failure, setFailure] = useState<ReturnType<typeof failureOf> | null>(null)
  const busy = useRef(false)
  const again = useRef<(() => void) | null>(null)
  const over = useRef(false)
  const flow = query.data
  const currentId = flow?.id
  const hash = hashKey(options.queryKey)

  // Another flow was asked for: what happened to the one before is not its business.
  const [subject, setSubject] = useState(hash)
  if (subject !== hash) {
    setSubject(hash)
    setProgress('idle')
    setNotice(null)
    setFailure(null)
  }

  useEffect(() => {
    shown.current = currentId
    if (inUrl && currentId) router.writeFlowId(currentId)
  }, [inUrl, currentId, router, shown])

  // Nobody should wait for it who has filled in the form; where it does not come now, it is asked for again.
  useEffect(() => {
    submission().catch(() => undefined)
  }, [])

  // A flow that led to a session is used up: whoever comes back to the screen needs another.
  useEffect(
    () => () => {
      if (over.current)
        queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash === hash, type: 'inactive' })
      over.current = false
      again.current = null
    },
    [queryClient, hash],
  )

  // Whoever comes back from a provider by the back button gets the page as it was left: with its button spinning.
  useEffect(() => {
    if (typeof document === 'undefined') return undefined
    const wake = (event: PageTransitionEvent) => {
      if (event.persisted) setProgress('idle')
    }
    addEventListener('pageshow', wake)
    return () => {
      removeEventListener('pageshow', wake)
    }
  }, [])

  const write = (next: Flow<Kind>) => {
    queryClient.setQueryData(options.queryKey, next)
  }

  const run = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    setNotice(null)
    setFailure(null)
    try {
      const result = await work()
      again.current = null
      return result
    } catch (error) {
      if (!(error instanceof KratosError)) throw error
      again.current = () => void run(work)
      setFailure(failureOf(error))
      return undefined
    } finally {
      busy.current = false
    }
  }

  const submit: FlowHandle<Kind>['submit'] = (payload, submitter = null) =>
    run(async () => {
      if (!flow) return undefined
      const send = () => mutation.mutateAsync({ flow, payload: new Sealed(payload), submitter })
      const [attempt] = await Promise.allSettled([send()])
      const { conclude } = await load(submission)
      return conclude(attempt, {
        ...destinations,
        queryClient,
        flow,
        submitter,
        onCompleted,
        send,
        parameters,
        write,
        notify: setNotice,
        proceed: setProgress,
        useUp: () => {
          over.current = true
        },
      })
    })

  // A submit goes first, and finds out by itself where a flow has ended: in vain this changes nothing.
  const renewQuietly = async () => {
    if (!flow || busy.current) return
    const { renew } = await load(submission)
    const writeUnlessSubmitted = (next: Flow<Kind>) => {
      if (busy.current || queryClient.getQueryData(options.queryKey) !== flow) return
      write(next)
      setNotice('renewed')
    }
    await renew({ client, flow, parameters, write: writeUnlessSubmitted })
  }
  const minded = progress === 'idle' ? flow : undefined
  const isExpiring = useFlowExpiry(minded, query.dataUpdatedAt, client, () => {
    renewQuietly().catch(() => undefined)
  })

  const status = (): FlowStatus => {
    if (!flow) return query.isError ? 'failed' : 'loading'
    if (mutation.isPending) return 'submitting'
    return progress === 'idle' ? 'ready' : progress
  }

  const told = failure ?? (query.error ? failureOf(asKratosError(query.error), query.errorUpdatedAt) : null)
  const error = told?.error ?? null
  const remedy = error ? remedyOf(error) : 'none'
  // Told once, so no effect has to hold this back. Tests count requests: they are not asked along.
  if (process.env.NODE_ENV === 'development' && error)
    explain(client, { kind, returnTo: parameters.returnTo }, error)
  const restart = () =>
    void run(async () => {
      const { startOver } = await load(submission)
      write(await startOver({ client, kind, flow, parameters, error }))
      setProgress('idle')
    })
  const retry = () => {
    if (again.current) again.current()
    else void query.refetch()
  }
  const mend = () => {
    if (remedy === 'retry') retry()
    else if (remedy === 'restart') restart()
    else if (error)
      void run(async () => {
        const { elsewhere } = await load(submission)
        const to = elsewhere(remedy, error, destinations)
        if (to) go(to)
      })
  }

  return {
    kind,
    flow,
    action: flow && submitUrl(client, flow),
    status: status(),
    error,
    notice: notice ?? (isExpiring ? 'expiring' : null),
    submitter: mutation.isPending ? (mutation.variables.submitter ?? null) : null,
    submit,
    restart,
    retry,
    remedy,
    retryAt: told?.retryAt ?? null,
    mend,
  }
}
