import { fromBase64, toBase64 } from '../bytes/encoding.js'
import type { Kratos } from '../kratos.js'
import { commonCookie } from './cookieNames.js'
import { writeCookie } from './cookies.js'
import type { Exchange } from './exchange.js'
import { Fault } from './fault.js'

const tokenLength = 32
const oneYear = 365 * 24 * 3600

function isToken(value: string | undefined): value is string {
  return value !== undefined && fromBase64(value)?.length === tokenLength
}

/** Reads the CSRF cookie; on routes that hand one out, makes one where it is missing. */
export function openCsrf(kratos: Kratos, exchange: Exchange, handsOut: boolean): void {
  const value = exchange.cookies.get(kratos.csrfCookie)
  if (isToken(value)) exchange.csrfToken = value
  else if (handsOut) renewCsrf(kratos, exchange)
}

/** A new CSRF cookie: who sees the old token cannot use it any more. */
export function renewCsrf(kratos: Kratos, exchange: Exchange): void {
  exchange.csrfToken = toBase64(kratos.random.bytes(tokenLength))
  exchange.setCookies.push(
    writeCookie(commonCookie(kratos.config, kratos.csrfCookie), exchange.csrfToken, oneYear),
  )
}

/** The token as a form carries it: a one-time pad, and the token under that pad. */
export function maskToken(kratos: Kratos, token: string): string {
  const bytes = fromBase64(token)
  if (bytes?.length !== tokenLength) return ''
  const pad = kratos.random.bytes(tokenLength)
  const masked = new Uint8Array(tokenLength * 2)
  masked.set(pad)
  bytes.forEach((byte, index) => {
    masked[tokenLength + index] = byte ^ (pad[index] ?? 0)
  })
  return toBase64(masked)
}

function unmaskToken(sent: string): string | undefined {
  const bytes = fromBase64(sent)
  if (bytes?.length === tokenLength) return toBase64(bytes)
  if (bytes?.length !== tokenLength * 2) return undefined
  return toBase64(bytes.slice(tokenLength).map((byte, index) => byte ^ (bytes[index] ?? 0)))
}

/** Refuses a submit of a browser flow whose token does not belong to its cookie. */
export function requireCsrf(exchange: Exchange, sent: string | undefined): void {
  if (exchange.csrfToken === '' || unmaskToken(sent ?? '') !== exchange.csrfToken)
    throw csrfViolation(exchange)
}

/** Refuses a request that carries what only browsers send: an API flow has no protection against other sites. */
export function requireNoBrowser(exchange: Exchange): void {
  const foreign = Array.from(exchange.cookies.keys()).some((name) => !/^(__cf|cf_)/.test(name))
  const header = foreign ? 'Cookie' : exchange.request.headers.has('origin') ? 'Origin' : undefined
  if (!header) return
  const made = header === 'Cookie' ? 'by a Browser' : 'as part of an AJAX request in a Browser'
  throw new Fault(400, {
    reason: `The HTTP Request Header included the "${header}" key, indicating that this request was made ${made}. The flow however was initiated as an API request. To prevent potential misuse and mitigate several attack vectors including CSRF, the request has been blocked. Please consult the documentation.`,
  })
}

function csrfViolation(exchange: Exchange): Fault {
  return new Fault(403, {
    id: 'security_csrf_violation',
    reason:
      'Please retry the flow and optionally clear your cookies. The request was rejected to protect you from Cross-Site-Request-Forgery (CSRF) which could cause account takeover, leaking personal information, and other serious security issues.',
    message: 'the request was rejected to protect you from Cross-Site-Request-Forgery',
    details: {
      docs: 'https://www.ory.sh/kratos/docs/debug/csrf',
      hint: exchange.wantsJson
        ? 'We detected an AJAX call, please ensure that CORS is enabled and configured correctly, and that your AJAX code sends cookies and has credentials enabled.'
        : 'We detected a regular browser or server-side call. Cookies must be sent with the request.',
      reject_reason: rejectReason(exchange),
    },
  })
}

function rejectReason(exchange: Exchange): string {
  if (exchange.cookies.size === 0) return 'The HTTP Cookie Header is empty or not set.'
  if (exchange.csrfToken === '')
    return 'The HTTP Cookie Header was set but did not include the anti-CSRF cookie.'
  return 'The HTTP Cookie Header was set and a CSRF token was sent but they do not match. We recommend deleting all cookies for this domain and retrying the flow.'
}
