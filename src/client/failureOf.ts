import { readContinueWith } from '../protocol/readContinueWith.js'
import { recordOf, stringOf, textOf } from '../protocol/record.js'
import type { Answer } from './answer.js'
import { KratosError, type KratosErrorId } from './errors.js'

/** Kratos's own ids. */
const named = new Set<unknown>([
  'session_already_available',
  'session_aal1_required',
  'session_aal2_required',
  'session_refresh_required',
  'session_inactive',
  'session_verified_address_required',
  'security_csrf_violation',
  'security_identity_mismatch',
  'self_service_flow_expired',
  'self_service_flow_replaced',
  'self_service_flow_disabled',
  'self_service_flow_return_to_forbidden',
  'browser_location_change_required',
  'identity_disabled',
] satisfies KratosErrorId[])

/** Where Kratos sends no id, the status tells, and at times the path or the reason; the first row that fits wins. */
const unnamed: readonly (readonly [statusOperationReason: RegExp, id: KratosErrorId])[] = [
  [/^401.*was disabled/, 'identity_disabled'],
  [/^401.*\/se(ttings|ssions)/, 'session_inactive'],
  [/^400.*was disabled/, 'self_service_flow_disabled'],
  [/^400.*session was/, 'session_already_available'],
  [/^401/, 'unauthorized'],
  [/^403/, 'forbidden'],
  [/^40[45]/, 'not_found'],
  [/^409/, 'conflict'],
  [/^410/, 'self_service_flow_expired'],
  [/^429/, 'rate_limited'],
  [/^4/, 'bad_request'],
  [/^5/, 'server'],
]

const isNamed = (id: unknown): id is KratosErrorId => named.has(id)

/** Milliseconds to wait, of a number of seconds or a date. */
const waitOf = (retryAfter: string): number | undefined =>
  [Number(retryAfter) * 1000, Date.parse(retryAfter) - Date.now()].find((wait) => wait >= 0)

/** Takes out Kratos's tokens, and the queries of URLs. */
const withoutTokens = (text: string): string => text.replaceAll(/ory_\w+|\?[^\s<"]+/g, '…')

/** Takes out every text of what was posted, such as a password that a proxy's page repeats. */
const withoutPosted = (text: string, posted: unknown): string => {
  let rest = text
  JSON.stringify(posted, (_, value: unknown) => {
    if (value && typeof value === 'string') rest = rest.replaceAll(value, '…')
    return value
  })
  return rest
}

/**
 * Makes the error for an answer that its operation does not expect, or does not understand.
 *
 * @param operation method and path
 * @param posted what the request carried; none of it gets into the error
 */
export const failureOf = (answer: Answer, operation: string, posted?: unknown): Error => {
  const { status, text, headers } = answer
  const body = recordOf(answer.body)
  const error = recordOf(body['error'])
  const details = recordOf(error['details'])
  const reason = withoutTokens(stringOf(error['reason'] ?? error['message']))
  const unread = answer.body === undefined ? text : ''
  const clues = `${status} ${operation} ${reason}`
  const id = isNamed(error['id'])
    ? error['id']
    : (unnamed.find(([clue]) => clue.test(clues))?.[1] ?? 'unexpected_shape')
  return new KratosError(unread && !/^(40[45]|429|5)/.test(clues) ? 'not_json' : id, {
    operation,
    status,
    reason,
    redirectTo: textOf(body['redirect_browser_to']),
    flowId: textOf(body['use_flow_id']),
    identityId: textOf(details['identity_id']),
    continueWith: readContinueWith(details['continue_with']),
    retryAfter: waitOf(headers.get('retry-after') ?? '?'),
    excerpt: withoutTokens(withoutPosted(unread, posted)).slice(0, 200),
  })
}
