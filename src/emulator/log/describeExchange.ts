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
  /** Ids of the messages on the form and at its inputs, such as 4000006. */
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
    messages: messagesIn(response?.body ?? ''),
    faults,
  }
}

/** The ids of a flow's own messages and of those at its nodes; labels are texts too, and no messages. */
function messagesIn(body: string): number[] {
  const flow = body.startsWith('{') ? parsed(body) : undefined
  const ui = isRecord(flow) ? flow['ui'] : undefined
  if (!isRecord(ui)) return []
  const nodes: unknown[] = Array.isArray(ui['nodes']) ? ui['nodes'] : []
  return [ui, ...nodes.filter(isRecord)]
    .flatMap(({ messages }): unknown[] => (Array.isArray(messages) ? messages : []))
    .flatMap((message) => (isRecord(message) && typeof message['id'] === 'number' ? [message['id']] : []))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
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
  const value = parsed(body)
  if (value === undefined) return { unreadable: `${String(body.length)} characters` }
  return isRecord(value) ? hideIn(value) : { list: hide(value) }
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
