import type { AfterMethod } from '../config/configuration.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { type Reply, redirect } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import type { FlowRecord } from '../store/records.js'

/**
 * A URL to return to, where the configuration allows it; a path is one of the default return URL's site.
 *
 * @throws {Fault} `self_service_flow_return_to_forbidden`
 */
export function allowedReturnUrl(kratos: Kratos, returnTo: string): string {
  const { allowed_return_urls, whitelisted_return_urls, default_browser_return_url } =
    kratos.config.selfservice
  const allowed = [...allowed_return_urls, ...whitelisted_return_urls, default_browser_return_url]
  const url = absolute(returnTo, default_browser_return_url)
  if (allowed.some((pattern) => covers(pattern, url))) return url
  if (covers(`${kratos.publicUrl}/self-service`, url)) return url
  throw new Fault(400, {
    id: 'self_service_flow_return_to_forbidden',
    reason: `Requested return_to URL "${url}" is not allowed.`,
  })
}

function absolute(url: string, base: string): string {
  return URL.canParse(url) || !URL.canParse(url, base) ? url : new URL(url, base).href
}

/** Whether an allowed URL covers another: same scheme and host (`*.` stands for any name), path below it. */
function covers(pattern: string, candidate: string): boolean {
  if (!URL.canParse(pattern))
    return candidate.startsWith('/') && !candidate.startsWith('//') && candidate.startsWith(pattern)
  if (!URL.canParse(candidate)) return false
  const allowed = new URL(pattern)
  const asked = new URL(candidate)
  const suffix = allowed.hostname.startsWith('*.') ? allowed.hostname.slice(1) : undefined
  const sameHost = suffix
    ? asked.hostname.endsWith(suffix) && asked.port === allowed.port
    : asked.host === allowed.host
  return asked.protocol === allowed.protocol && sameHost && asked.pathname.startsWith(allowed.pathname)
}

/**
 * Sends home a browser that is signed in where nobody should be; unlike elsewhere it may only ask for a URL of the
 * server itself.
 */
export function leaveSignedIn(kratos: Kratos, { query }: Exchange): Reply {
  const returnTo = query.get('return_to') ?? ''
  const isOwn = covers(`${kratos.publicUrl}/self-service`, returnTo)
  return redirect(isOwn ? returnTo : kratos.config.selfservice.default_browser_return_url, 302)
}

/** Where a browser goes after a flow: where it asked to go, else where the method, the flow or the server sends it. */
export function returnUrlAfter(kratos: Kratos, flow: FlowRecord, method?: string): string {
  return ownReturnUrl(kratos, flow, method) ?? kratos.config.selfservice.default_browser_return_url
}

/** The same without the server's default. */
export function ownReturnUrl(kratos: Kratos, flow: FlowRecord, method?: string): string | undefined {
  const { default_browser_return_url, flows } = kratos.config.selfservice
  if (flow.returnTo !== undefined) return absolute(flow.returnTo, default_browser_return_url)
  return (
    afterMethod(kratos, flow, method)?.default_browser_return_url ??
    flows[flow.kind].after.default_browser_return_url
  )
}

/** What is configured to happen after a flow was completed by a method. */
export function afterMethod(
  { config }: Kratos,
  { kind }: FlowRecord,
  method?: string,
): AfterMethod | undefined {
  const after = Object.entries(config.selfservice.flows[kind].after)
  const found = after.find(([name]) => name === method)?.[1]
  return typeof found === 'object' && !Array.isArray(found) ? found : undefined
}
