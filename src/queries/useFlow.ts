'use client'
import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { createFlow } from '../client/createFlow.js'
import { isKratosError, KratosError } from '../client/errors.js'
import type { ParametersOf } from '../client/flowParameters.js'
import { getFlow } from '../client/getFlow.js'
import type { FlowOutcome, FlowPayload } from '../client/outcome.js'
import { submitUrl } from '../client/submitUrl.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { destination, leadsTo, withParameters } from './destination.js'
import type { FlowHandle, FlowStatus, Submitter } from './flowHandle.js'
import { type FlowQueryOptions, flowQuery, isGone } from './flowQuery.js'
import { useKratos } from './KratosProvider.js'
import { type Remedy, remedyOf } from './remedies.js'
import { Sealed } from './sealed.js'
import { challengeOf } from './stepUp.js'
import { submitFlowMutation } from './submitFlowMutation.js'
import { startIn, useFlowAddress } from './useFlowAddress.js'
import { useFlowExpiry } from './useFlowExpiry.js'

export type UseFlowOptions<Kind extends FlowKind> = FlowQueryOptions<Kind> & {
  /** Keeps the flow's id in the URL, so that a reload continues it. Default: `true`. */
  inUrl?: boolean
  /** Takes over from the kit what happens after success (default: going where the server says, or `returnTo`). */
  onCompleted?: (outcome: Extract<FlowOutcome<Kind>, { outcome: 'completed' }>) => void
}

type Progress = 'idle' | 'redirecting' | 'completed'

const failureOf = (error: KratosError) => ({
  error,
  retryAt: error.retryAfter === undefined ? null : Date.now() + error.retryAfter,
})

/** Drives one flow: the only implementation behind the flow hooks. */
export function useFlow<Kind extends FlowKind>(
  kind: Kind,
  { inUrl = true, onCompleted, flowId, ...rest }: UseFlowOptions<Kind>,
): FlowHandle<Kind> {
  const { client, router, routes, go, stepUp, changeSession } = useKratos()
  const queryClient = useQueryClient()
  const address = useFlowAddress<Kind>({
    kind,
    asked: hashKey([client.baseUrl, kind, rest, flowId]),
    flowId,
    router: inUrl ? router : null,
  })
  const params = { ...address.parameters, ...rest } as ParametersOf<Kind>
  const options = flowQuery(client, kind, { ...params, flowId: address.flowId })
  const query = useQuery(options)
  const mutation = useMutation(submitFlowMutation(client, kind))
  const [progress, setProgress] = useState<Progress>('idle')
  const [notice, setNotice] = useState<'renewed' | null>(null)
  const [failure, setFailure] = useState<ReturnType<typeof failureOf> | null>(null)
  const busy = useRef(false)
  const again = useRef<(() => void) | null>(null)
  const over = useRef(false)
  const flow = query.data
  const currentId = flow?.id
  const hash = hashKey(options.queryKey)

  useEffect(() => {
    if (inUrl && currentId) router.writeFlowId(currentId)
  }, [inUrl, currentId, router])

  // A flow that led to a session is used up: whoever comes back to the screen needs another.
  useEffect(
    () => () => {
      if (over.current)
        queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash === hash, type: 'inactive' })
    },
    [queryClient, hash],
  )

  // Whoever comes back from a provider by the back button gets the page as it was left: with its button spinning.
  useEffect(() => {
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

  /** Puts another flow in the place of this one; what was typed stays, since the form does. */
  const renew = async (nextId?: string) => {
    const fresh = () => createFlow(client, kind, params)
    write(
      nextId
        ? await getFlow(client, kind, nextId).catch((error: unknown) => {
            if (isGone(error)) return fresh()
            throw error
          })
        : await fresh(),
    )
  }

  const settle = async (outcome: FlowOutcome<Kind>): Promise<void> => {
    switch (outcome.outcome) {
      case 'updated':
        return write(outcome.flow)
      case 'replaced': {
        const next = outcome.flow
        if (next && next.kind !== kind) return go(withParameters(routes[next.kind], { flow: next.id }))
        await renew(outcome.flowId)
        return setNotice('renewed')
      }
      case 'redirect': {
        const start = startIn(outcome.to, kind)
        if (start) return write(await createFlow(client, kind, start as ParametersOf<Kind>))
        // WebAuthn's first step sends the browser to where it already is.
        if (flow && leadsTo(outcome.to, flow)) return renew(flow.id)
        setProgress('redirecting')
        return go(outcome.to)
      }
      case 'completed': {
        if (outcome.flow) write(outcome.flow)
        changeSession(outcome.session?.identity ? outcome.session : undefined)
        if (onCompleted) return onCompleted(outcome)
        over.current = !outcome.flow
        const to = destination(outcome, routes, params.returnTo)
        setProgress(outcome.flow && !to ? 'idle' : 'completed')
        if (to) go(to)
      }
    }
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

  const post = async (payload: FlowPayload, submitter: Submitter | null, current: Flow<Kind>) => {
    const send = () => mutation.mutateAsync({ flow: current, payload: new Sealed(payload), submitter })
    try {
      return await send()
    } catch (error) {
      if (isKratosError(error, 'security_csrf_violation')) return { outcome: 'replaced' } as const
      if (isKratosError(error, 'session_verified_address_required') && error.continueWith)
        return { outcome: 'completed', continueWith: error.continueWith } as const
      const challenge = isKratosError(error) && challengeOf(error.id)
      if (challenge && (await stepUp.request(challenge))) return send()
      throw error
    }
  }

  const submit = (payload: FlowPayload, submitter: Submitter | null = null) =>
    run(async () => {
      if (!flow) return undefined
      const outcome = await post(payload, submitter, flow)
      await settle(outcome)
      return outcome
    })

  const renewQuietly = () =>
    void run(async () => {
      await renew()
      setNotice('renewed')
    })
  const isExpiring = useFlowExpiry(progress === 'idle' ? flow : undefined, client, renewQuietly)

  const status = (): FlowStatus => {
    if (!flow) return query.isError ? 'failed' : 'loading'
    if (mutation.isPending) return 'submitting'
    return progress === 'idle' ? 'ready' : progress
  }

  const error = failure?.error ?? (query.error instanceof KratosError ? query.error : null)
  const remedy = error ? remedyOf(error) : 'none'
  const restart = () =>
    void run(async () => {
      await renew()
      setProgress('idle')
    })
  const retry = () => {
    if (again.current) again.current()
    else void query.refetch()
  }
  const signIn = (asks: Record<string, string> = {}) => {
    go(withParameters(routes.login, { ...asks, return_to: location.href }))
  }
  const mends: Record<Remedy, () => void> = {
    retry,
    restart,
    signIn: () => {
      signIn()
    },
    confirm: () => {
      const challenge = challengeOf(error?.id)
      if (challenge) signIn(challenge.level === 'aal2' ? { aal: 'aal2' } : { refresh: 'true' })
      else if (error?.redirectTo) go(error.redirectTo)
    },
    continue: () => {
      go(params.returnTo ?? '/')
    },
    none: () => undefined,
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
    retryAt: failure?.retryAt ?? null,
    mend: mends[remedy],
  }
}
