import { createFlow } from '../client/createFlow.js'
import type { CallOptions, KratosClient } from '../client/createKratosClient.js'
import { isKratosError, type KratosError, type KratosErrorId } from '../client/errors.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import { type Examination, findingOf } from './examination.js'
import { examineAnswer } from './examineAnswer.js'
import { examineFlow } from './examineFlow.js'
import { examineSilence } from './examineSilence.js'
import { type Finding, type FindingId, findingIds } from './finding.js'
import { placeOf } from './place.js'

export interface DiagnoseOptions extends CallOptions {
  /** Which flow is to be started. Default: `login`. */
  kind?: FlowKind | undefined
  /** Where people are to return to; Kratos is asked whether it allows that. */
  returnTo?: string | undefined
  /** Milliseconds until what was found so far is the answer. Default: 10,000. */
  timeout?: number | undefined
}

/** How far two clocks may be apart. */
const minute = 60_000

const rankOf = ({ id, severity }: Finding): number =>
  findingIds.indexOf(id) + (severity === 'hint' ? findingIds.length : 0)

/**
 * Finds out why a page cannot talk to Kratos, by asking it as the client does. It starts at most one flow, which
 * nobody sees, and changes nothing else.
 *
 * @returns what is wrong, the most important first; an empty list where all is well. Never rejects: where `signal`
 *   calls it off, with what was found until then.
 *
 * @example
 * for (const { what, why, how } of await diagnose(kratos)) console.warn(what, why, how)
 */
export async function diagnose(
  client: KratosClient,
  { kind = 'login', returnTo, signal, timeout = 10_000 }: DiagnoseOptions = {},
): Promise<Finding[]> {
  const { page, server } = placeOf(client)
  const subject = { client, kind, returnTo, page, server }
  const found = new Map<FindingId, Finding>()
  const note = (id: FindingId, seen = '', severity: Finding['severity'] = 'error') => {
    found.set(id, findingOf(subject, id, seen, severity))
  }
  if (!server) {
    note('base_url')
    return [...found.values()]
  }

  const limit = new AbortController()
  const stop = () => {
    limit.abort()
  }
  const over = new Promise<void>((resolve) => {
    limit.signal.addEventListener('abort', () => {
      resolve()
    })
  })
  const timer = setTimeout(() => {
    note('no_answer', `${timeout / 1000} seconds`)
    stop()
  }, timeout)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  const examination: Examination = { ...subject, server, signal: limit.signal, note }
  await Promise.race([
    over,
    examine(examination).catch((error: unknown) => {
      // What the client's own `headers` or `hooks` throw, or the network once it was there.
      if (!limit.signal.aborted) note('flow_refused', error instanceof Error ? error.message : String(error))
    }),
  ])
  clearTimeout(timer)
  signal?.removeEventListener('abort', stop)
  return [...found.values()].toSorted((one, other) => rankOf(one) - rankOf(other))
}

async function examine(examination: Examination): Promise<void> {
  const { client, kind, returnTo, page, note } = examination
  if (page && client.transport === 'browser' && !navigator.cookieEnabled) note('cookies_disabled')
  const flow = await begin(examination, kind, returnTo)
  if (flow) await examineFlow(examination, flow)
  const skew = Math.round(client.clockSkew / minute)
  if (skew !== 0) note('clock_skew', `${Math.abs(skew)} min ${skew > 0 ? 'ahead of' : 'behind'}`, 'hint')
}

/** Starts a flow of this kind, or else one that can be had, and notes what is in the way. */
async function begin(examination: Examination, kind: FlowKind, returnTo?: string): Promise<Flow | undefined> {
  const { client, signal } = examination
  try {
    return await createFlow(client, kind, { returnTo }, { signal })
  } catch (error) {
    if (!isKratosError(error)) throw error
    await (examiners[error.id] ?? refused)(examination, error)
    if (error.id === 'self_service_flow_return_to_forbidden') return begin(examination, kind)
    // Where this flow cannot be had, another tells as well whether cookies stick.
    return isKratosError(error, 'self_service_flow_disabled', 'session_inactive') && kind !== 'login'
      ? begin(examination, 'login')
      : undefined
  }
}

const refused: Examine = ({ note }, { id, reason }) => {
  note('flow_refused', `${id} ${reason ?? ''}`.trim())
}

/** Who is there already, or has to come first, was answered well. */
const fine: Examine = () => undefined

type Examine = (examination: Examination, error: KratosError) => void | Promise<void>

/** What a flow could not be started for: how to find out more, where anything else is told as it is. */
const examiners: { readonly [Id in KratosErrorId]?: Examine } = {
  network: examineSilence,
  timeout: ({ note }) => {
    note('no_answer', 'the time limit of the client')
  },
  aborted: fine,
  not_json: examineAnswer,
  unexpected_shape: examineAnswer,
  not_found: examineAnswer,
  too_large: examineAnswer,
  foreign_redirect: examineAnswer,
  server: ({ note }, { status }) => {
    note('server_error', `status ${status ?? 'unknown'}`)
  },
  self_service_flow_return_to_forbidden: ({ note }) => {
    note('return_to_forbidden')
  },
  self_service_flow_disabled: ({ note }) => {
    note('flow_disabled')
  },
  session_already_available: fine,
  session_aal1_required: fine,
  session_aal2_required: fine,
  session_refresh_required: fine,
  session_inactive: fine,
}
