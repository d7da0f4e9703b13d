import { selfServicePath } from '../client/submitUrl.js'
import type { Flow } from '../protocol/flow.js'
import { recordOf, stringOf } from '../protocol/record.js'
import { flowPath } from '../protocol/routes.js'
import { ask, type Examination } from './examination.js'
import { addressOf, isLoopback } from './place.js'
import { sharedSite } from './sharedSite.js'
import type { CookieFault } from './words.js'

/** Reads a flow that was just started: why it is refused to who started it; empty where it is not. */
const refusalOf = ({ client, signal }: Examination, { kind, id }: Flow): Promise<string> =>
  client.send({ path: flowPath(kind, 'flows'), query: { id }, signal }, (body) => {
    const error = recordOf(recordOf(body)['error'])
    if (error['id'] !== 'security_csrf_violation') return ''
    return stringOf(recordOf(error['details'])['reject_reason']) || 'refused'
  })

/** Whether the page stands in a frame of another origin, whose address it may not know. */
const isFramed = (): boolean => {
  try {
    return window.top?.location.origin !== location.origin
  } catch {
    return true
  }
}

/** Why a cookie does not stick between addresses that could share it; the first row that fits wins. */
const cookieFaultOf = (server: URL, known: string, refusal: string): CookieFault => {
  const knownHost = URL.canParse(known) ? new URL(known).hostname : server.hostname
  const rows: [boolean, CookieFault][] = [
    [isFramed(), 'framed'],
    [/do not match/.test(refusal), 'stale'],
    [knownHost !== server.hostname, 'domain'],
    [server.protocol === 'http:' && !isLoopback(server), 'secure'],
  ]
  return rows.find(([fits]) => fits)?.[1] ?? 'unknown'
}

async function examineCookies(
  examination: Examination & { page: URL },
  flow: Flow,
  known: string,
): Promise<void> {
  const { page, server, note } = examination
  const refusal = await refusalOf(examination, flow)
  const isOtherSite = sharedSite(page.hostname, server.hostname) === undefined
  if (!refusal) return isOtherSite ? note('other_site', '', 'hint') : undefined
  if (!navigator.cookieEnabled) return undefined
  if (isOtherSite) return note('other_site')
  if (page.protocol !== server.protocol) return note('other_scheme')
  return note('cookies_blocked', `${cookieFaultOf(server, known, refusal)} ${known}`)
}

/** A flow was started: whether it can be sent, and whether people get on from there. */
export async function examineFlow(examination: Examination, flow: Flow): Promise<void> {
  const { client, page, server, note } = examination
  const { action } = flow.ui
  const path = selfServicePath(action)
  const known = action.slice(0, action.length - (path?.length ?? 0))
  if (!path) note('foreign_action', action)
  else if (page?.origin !== server.origin && known !== addressOf(server)) note('other_address', known, 'hint')

  if (!page) return
  const work = client.transport === 'browser' ? [examineCookies({ ...examination, page }, flow, known)] : []
  if (page.origin !== server.origin) work.push(examinePreflight(examination))
  await Promise.all(work)
}

/** A GET that browsers ask about first, as they do before a form is sent. */
async function examinePreflight(examination: Examination): Promise<void> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const answer = await ask(examination, `${addressOf(examination.server)}/sessions/whoami`, { headers })
  if (!answer) examination.note('cors_preflight')
}
