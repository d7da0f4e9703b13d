import { readContinueWith } from '../protocol/readContinueWith.js'
import { recordOf, stringOf, textOf } from '../protocol/record.js'
import type { Answer } from './answer.js'
import { KratosError, type KratosErrorId } from './errors.js'

/** Kratos's own ids. */
const named = [
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
] satisfies KratosErrorId[]

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

/** The moment that a header names, in ms since 1970. */
export const timeIn = (headers: Headers, name: string): number => Date.parse(String(headers.get(name)))

/** Milliseconds to wait, of a number of seconds or a date, which is by the clock of the server. */
const waitOf = (headers: Headers): number | undefined =>
  [
    Number(String(headers.get('retry-after'))) * 1000,
    timeIn(headers, 'retry-after') - (timeIn(headers, 'date') || Date.now()),
  ].find((wait) => wait >= 0)

/** Takes out Kratos's tokens, and the queries of URLs. */
const withoutTokens = (text: string): string => text.replaceAll(/ory_\w+|\?[^\s<"]+/g, '…')

/** Takes out every word of what was posted, such as those of a password that a proxy's page repeats, escaped or not. */
const withoutPosted = (text: string, posted = ''): string =>
  text.replaceAll(/[\p{L}\d]+/gu, (word) => (posted.includes(word) ? '…' : word))

/**
 * Makes the error for an answer that its operation does not expect, or does not understand.
 *
 * @param operation method and path
 * @param posted what the request carried; none of it gets into the error
 */
export const failureOf = (answer: Answer, operation: string, posted?: unknown): Error => {
  const { status, text, headers, body: json } = answer
  const body = recordOf(json)
  const error = recordOf(body['error'])
  const details = recordOf(error['details'])
  const reason = withoutTokens(stringOf(error['reason'] ?? error['message']))
  const unread = json === undefined ? text : ''
  const clues = `${status} ${operation} ${reason}`
  const id: KratosErrorId =
    named.find((name) => name === error['id']) ??
    unnamed.find(([clue]) => clue.test(clues))?.[1] ??
    'unexpected_shape'
  return new KratosError(unread && !/^(40[45]|429|5)/.test(clues) ? 'not_json' : id, {
    operation,
    status,
    reason,
    redirectTo: textOf(body['redirect_browser_to']),
    flowId: textOf(body['use_flow_id']),
    identityId: textOf(details['identity_id']),
    continueWith: readContinueWith(details['continue_with']),
    retryAfter: waitOf(headers),
    excerpt: withoutPosted(withoutTokens(unread), JSON.stringify(posted)).slice(0, 200),
  })
}
