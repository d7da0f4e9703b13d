import { isRecord } from '../config/readers.js'
import type { FaultKind } from '../faults/fault.js'
import type { IncomingRequest, OutgoingResponse } from '../http/reply.js'

/** One request and what came of it, without secrets. */
export interface LoggedExchange {
  /** Milliseconds since 1970, by the emulator's clock. */
  at: number
  method: string
  /** Path and query; codes and tokens in the query are replaced by `***`. */
  url: string
  /** The fields that were posted; secrets are replaced by `***`. */
  sent: Record<string, unknown>
  /** Missing where no answer came. */
  status?: number
  /** Where the answer leads to. */
  location?: string
  /** Ids of the messages in the answer, such as 4000006. */
  messages: number[]
  /** The kinds of the faults that met the request. */
  faults: FaultKind['kind'][]
}

const secret = /password|token|code|secret|webauthn|passkey|cookie|hash|^(state|login_challenge)$/i
const harmless = /^(method|.*_displayname)$/
const hidden = '***'

/** Describes an exchange without what it would be unwise to print. */
export function describeExchange(
  at: number,
  request: IncomingRequest,
  response: OutgoingResponse | undefined,
  faults: FaultKind['kind'][],
): LoggedExchange {
  const location = response?.headers.get('location')
  return {
    at,
    method: request.method,
    url: withoutSecrets(request.url.href),
    sent: sentFields(request),
    ...(response && { status: response.status }),
    ...(location && { location: withoutSecrets(location) }),
    messages: Array.from(response?.body.matchAll(/"id":([145]\d{6})\b/g) ?? [], ([, id]) => Number(id)),
    faults,
  }
}

function withoutSecrets(url: string): string {
  const absolute = new URL(url, 'http://relative.invalid')
  for (const name of Array.from(absolute.searchParams.keys())) {
    if (secret.test(name)) absolute.searchParams.set(name, hidden)
  }
  return absolute.pathname + absolute.search
}

function sentFields({ headers, body }: IncomingRequest): Record<string, unknown> {
  if (body === '') return {}
  if (/^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '')) {
    return hideIn(Object.fromEntries(new URLSearchParams(body)))
  }
  try {
    const value: unknown = JSON.parse(body)
    return isRecord(value) ? hideIn(value) : { list: hide(value) }
  } catch {
    return { unreadable: `${String(body.length)} characters` }
  }
}

function hideIn(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const isSecret = secret.test(name) && !harmless.test(name) && !isRecord(value)
      return [name, isSecret ? hidden : hide(value)]
    }),
  )
}

function hide(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hide)
  return isRecord(value) ? hideIn(value) : value
}
