import { ask, type Examination } from './examination.js'
import { isAdminApi } from './isAdminApi.js'
import { addressOf, isLoopback } from './place.js'

/** Calls back for what the page's Content-Security-Policy blocks while something is done. */
async function watched<Result>(
  onBlocked: (url: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const listen = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src') onBlocked(blockedURI)
  }
  document.addEventListener('securitypolicyviolation', listen)
  try {
    const result = await work()
    // The browser tells of it after the request has failed.
    await new Promise((resolve) => setTimeout(resolve))
    return result
  } finally {
    document.removeEventListener('securitypolicyviolation', listen)
  }
}

/** No answer could be read: whether one came at all, and what keeps it from the page. */
export async function examineSilence(examination: Examination): Promise<void> {
  const { page, server, client, note } = examination
  const url = `${addressOf(server)}/sessions/whoami`
  const brokenOff = () => {
    note('flow_refused', 'the connection breaks off, as by a redirect to another origin.')
  }
  if (!page) return (await ask(examination, url)) ? brokenOff() : note('unreachable')

  const blocked = { isBlocked: false }
  const reached = await watched(
    (uri) => {
      blocked.isBlocked ||= uri.startsWith(server.origin)
    },
    () => ask(examination, url, { mode: 'no-cors', credentials: 'omit' }),
  )
  if (!reached) {
    if (blocked.isBlocked) return note('content_security_policy')
    if (page.protocol === 'https:' && server.protocol === 'http:' && !isLoopback(server))
      return note('mixed_content')
    return note(navigator.onLine ? 'unreachable' : 'offline')
  }
  if (await isAdminApi(examination)) return note('admin_api')
  if (await ask(examination, url)) return page.origin === server.origin ? brokenOff() : note('cors_preflight')
  if (client.transport === 'browser' && (await ask(examination, url, { credentials: 'omit' })))
    return note('cors_credentials')
  // Nothing of it can be read: its port is the only clue.
  if (server.port === '4434')
    return note('admin_api', 'Port 4434 is its default, and no page may read what answers there.')
  return note('cors_refused')
}
