import { readContinueWith } from '../protocol/readContinueWith.js'
import { isRecord, recordOf, stringOf } from '../protocol/record.js'
import type { Answer } from './answer.js'
import { KratosError, type KratosErrorId } from './errors.js'
import { sentences } from './sentences.js'

/** Where Kratos sends no id, status and path or reason tell; the first row that fits wins. */
const unnamed: readonly (readonly [status: RegExp, pathOrReason: RegExp, id: KratosErrorId])[] = [
  [/401/, /account was disabled/, 'identity_disabled'],
  [/401/, /\/(settings|sessions)/, 'session_inactive'],
  [/400/, /because it was disabled/, 'self_service_flow_disabled'],
  [/400/, /valid session was detected/, 'session_already_available'],
  [/410/, /./, 'self_service_flow_expired'],
  [/401/, /./, 'unauthorized'],
  [/403/, /./, 'forbidden'],
  [/40[45]/, /./, 'not_found'],
  [/409/, /./, 'conflict'],
  [/429/, /./, 'rate_limited'],
  [/5../, /./, 'server'],
  [/4../, /./, 'bad_request'],
]

const isKnown = (id: unknown): id is KratosErrorId => typeof id === 'string' && Object.hasOwn(sentences, id)

/** Milliseconds to wait, of a number of seconds or a date. */
const waitOf = (retryAfter: string | null): number | undefined =>
  [Number(retryAfter ?? NaN) * 1000, Date.parse(retryAfter ?? '') - Date.now()].find((wait) => wait >= 0)

/** Takes out what must not be shown: Kratos's tokens, queries of URLs, and what was posted. */
const redacted = (text: string, posted: unknown): string =>
  Object.values(recordOf(posted)).reduce<string>(
    (rest, secret) => (typeof secret === 'string' && secret ? rest.replaceAll(secret, '…') : rest),
    text.slice(0, 9999).replaceAll(/ory_\w+|\?\S+/g, '…'),
  )

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
  const reason = redacted(stringOf(error['reason'], stringOf(error['message'])), posted)
  const id =
    [
      error['id'],
      unnamed.find(([code, hint]) => code.test(`${status}`) && hint.test(`${operation} ${reason}`))?.[2],
    ].find(isKnown) ?? 'unexpected_shape'
  const readable = isRecord(answer.body)
  const carried = {
    redirectTo: body['redirect_browser_to'] ?? details['redirect_browser_to'],
    flowId: body['use_flow_id'],
    identityId: details['identity_id'],
  }
  return new KratosError(text && !readable && !/40[45]|429|5../.test(`${status}`) ? 'not_json' : id, {
    operation,
    status,
    reason,
    ...Object.fromEntries(Object.entries(carried).filter(([, value]) => typeof value === 'string')),
    ...(details['continue_with'] !== undefined && {
      continueWith: readContinueWith(details['continue_with']),
    }),
    retryAfter: waitOf(headers.get('retry-after')),
    excerpt: (readable ? Object.keys(body).join(', ') : redacted(text, posted)).slice(0, 200),
  })
}
