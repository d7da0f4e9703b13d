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
  } else {
    for (const [key, value] of new URLSearchParams(request.body))
      posted.set(key, [...(posted.get(key) ?? []), value])
  }
  return posted
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
