import { isRecord } from '../config/readers.js'
import { Fault } from './fault.js'
import type { IncomingRequest } from './reply.js'

/** A body that says to be JSON and is not. */
export class BrokenJson extends Fault {
  constructor(status: 400 | 500 = 400) {
    super(status, { reason: 'Unable to decode the JSON payload: it is no valid JSON.' })
  }
}

/** What a client posted: every key with its values, JSON ones as they came, a form's as texts. */
export type Posted = Map<string, unknown[]>

/**
 * Reads a posted form or JSON object.
 *
 * @throws {Fault} 400 for an empty body, broken JSON, or JSON that is no object.
 */
export function readPosted(request: IncomingRequest): Posted {
  const type = request.headers.get('content-type') ?? ''
  if (request.body === '')
    throw new Fault(400, {
      reason: 'Unable to decode HTTP Request Body because its HTTP Header "Content-Length" is zero.',
    })
  const posted: Posted = new Map()
  if (/^application\/json\b/i.test(type)) {
    for (const [key, value] of Object.entries(readJsonObject(request))) posted.set(key, [value])
    return posted
  }
  for (const [key, value] of readForm(type, request.body))
    posted.set(key, [...(posted.get(key) ?? []), value])
  return posted
}

/** The fields of a form by its type. @throws {Fault} 400 for a type that no form has. */
function readForm(type: string, body: string): Iterable<[string, string]> {
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return new URLSearchParams(body)
  const boundary = /^multipart\/form-data\b.*;\s*boundary="?([^";]+)/i.exec(type)?.[1]
  if (boundary !== undefined) return readParts(boundary, body)
  throw new Fault(400, { reason: `HTTP Request used unknown HTTP Header "Content-Type: ${type}".` })
}

/** The fields of a form that was sent in parts, as `FormData` is; files have no place here. */
function readParts(boundary: string, body: string): [string, string][] {
  return body.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const [head = '', ...rest] = part.split('\r\n\r\n')
    const name = /\bname="([^"]*)"/i.exec(head)?.[1]
    return name === undefined ? [] : [[name, rest.join('\r\n\r\n').replace(/\r\n$/, '')]]
  })
}

/**
 * Reads a JSON object.
 *
 * @throws {Fault} 400
 */
export function readJsonObject(request: IncomingRequest): Record<string, unknown> {
  const value = readJson(request)
  if (!isRecord(value)) {
    throw new Fault(400, {
      reason: `Expected JSON sent in request body to be an object but got: ${typeof value}`,
    })
  }
  return value
}

/**
 * Reads JSON of any kind.
 *
 * @throws {Fault} 400
 */
export function readJson({ body }: IncomingRequest): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new BrokenJson()
  }
}
