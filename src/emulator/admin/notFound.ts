import { Fault } from '../http/fault.js'

/** What an administrator asked for is not there. */
export function notFound(): Fault {
  return new Fault(404, { message: 'Unable to locate the resource' })
}
