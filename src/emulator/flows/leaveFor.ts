import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { type Reply, redirect } from '../http/reply.js'

/** Sends the browser to another page: by a redirect, or where a program asked by the 422 that says where to. */
export function leaveFor(exchange: Exchange, url: string): Reply {
  if (!exchange.wantsJson) return redirect(url)
  return new Fault(422, {
    id: 'browser_location_change_required',
    reason: `In order to complete this flow please redirect the browser to: ${url}`,
    message: 'browser location change required',
    siblings: { redirect_browser_to: url },
  }).toReply()
}
