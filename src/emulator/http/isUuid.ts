import type { Exchange } from './exchange.js'
import { Fault } from './fault.js'

const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text has the form of the ids that Kratos gives. */
export function isUuid(text: string): boolean {
  return form.test(text)
}

/** The id in a path. @throws {Fault} 400 where it has not the form of one. */
export function requireUuid({ params }: Pick<Exchange, 'params'>): string {
  const id = params['id'] ?? ''
  if (isUuid(id)) return id
  throw new Fault(400, { message: `uuid: incorrect UUID format in string "${id}"` })
}
