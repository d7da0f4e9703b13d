import type { FlowKind } from '../protocol/flow.js'
import type { Finding, FindingId } from './finding.js'

/** Why cookies do not stick between addresses that could share them. */
export type CookieFault = 'framed' | 'stale' | 'domain' | 'secure' | 'unknown'

/** What the sentences speak of. */
export interface Facts {
  /** The origin of the app's page; empty outside a browser. */
  page: string
  /** What the client was given, as an address where it is one. */
  address: string
  /** The origin of that. */
  origin: string
  kind: FlowKind
  returnTo: string
  severity: Finding['severity']
  /** What only this finding has: another address, a status, the reason that Kratos gave. */
  seen: string
}

type Words = Omit<Finding, 'id' | 'severity'>

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).hostname : origin)

const proxyInstead = "or put Kratos behind a path of the app's own origin (`baseUrl: '/kratos'`)"

/** By the host that a browser asks Kratos at. */
const cookieFaults: Record<CookieFault, (host: string, seen: string) => Omit<Words, 'what'>> = {
  framed: () => ({
    why: "The page stands in a frame of another site, so that its cookies and Kratos's are those of a third party.",
    how: 'Open the page in a tab of its own. In frames of other sites cookies need `cookies.same_site: None` over https, and a browser that lets them pass.',
  }),
  secure: (host) => ({
    why: 'Kratos marks its cookies `Secure` unless it runs with `--dev`, and browsers take those over https only.',
    how: `Serve ${host} over https, or start Kratos with \`--dev\` while you develop.`,
  }),
  domain: (host, seen) => ({
    why: `Kratos knows itself by ${seen}. Cookies for that domain (\`cookies.domain\`) are no good at ${host}, so browsers refuse them.`,
    how: `Leave \`cookies.domain\` out, or let it cover ${host}. A proxy in between has to take \`Domain\` out of \`Set-Cookie\` (Vite: \`cookieDomainRewrite: ''\`), and \`Secure\` where it speaks http.`,
  }),
  stale: (host) => ({
    why: 'The browser sends a CSRF cookie, but another one than the flow was started with: two of the same name, of before and after `cookies.domain` or `cookies.path` was changed.',
    how: `Delete the cookies of ${host} and of the domains above it once.`,
  }),
  unknown: (host) => ({
    why: "The browser refuses the cookie or keeps it back: `cookies.domain` or `cookies.path` does not cover Kratos's address, a proxy drops `Set-Cookie`, or an extension or a private window blocks it.",
    how: `Leave \`cookies.domain\` out or let it be ${host} or a domain above it, keep \`cookies.path: /\`, and look at \`Set-Cookie\` in the network panel: browsers mark there what they refuse.`,
  }),
}

const isCookieFault = (seen: string): seen is CookieFault => Object.hasOwn(cookieFaults, seen)

/** What is said of each finding. */
export const words: Record<FindingId, (facts: Facts) => Words> = {
  base_url: ({ address, page }) => ({
    what: `\`baseUrl\` is “${address}”, which is no address${page ? '' : ' outside a browser'}.`,
    why: address.startsWith('/')
      ? 'A path needs a page to belong to.'
      : 'It has to begin with `https://` or `http://`. Without that, browsers take it for a path of the page.',
    how: address.startsWith('/')
      ? "On a server give the whole address: `baseUrl: 'https://auth.example.com'`."
      : `Give the whole address: \`baseUrl: 'https://${address.replace(/^https?:\/*/, '') || 'auth.example.com'}'\`.`,
  }),
  offline: ({ origin }) => ({
    what: `No answer comes from ${origin}.`,
    why: 'This device is offline, says the browser.',
    how: 'Connect it, then try again.',
  }),
  content_security_policy: ({ origin }) => ({
    what: `The page's own Content-Security-Policy forbids requests to ${origin}.`,
    why: 'The browser reported a violation of `connect-src`.',
    how: `Name it in the policy: \`connect-src 'self' ${origin}\`, and \`form-action 'self' ${origin}\` for forms that are sent without JavaScript.`,
  }),
  mixed_content: ({ page, address }) => ({
    what: `The page is ${page}, and \`baseUrl\` is ${address}, without https.`,
    why: 'Browsers block what a page over https asks of a server without it (mixed content).',
    how: `Serve Kratos over https: \`baseUrl: '${address.replace('http:', 'https:')}'\` with \`serve.public.base_url: ${address.replace('http:', 'https:')}/\`; ${proxyInstead}.`,
  }),
  unreachable: ({ origin, address, seen }) => ({
    what: `Nothing answers at ${origin}${seen && ` (${seen})`}.`,
    why: 'Nothing listens there, the name is unknown, or its certificate is not trusted: browsers do not tell which.',
    how: `Start Kratos, or correct \`baseUrl\`. ${address}/health/alive, opened in a tab, has to show {"status":"ok"}.`,
  }),
  no_answer: ({ origin, address, seen }) => ({
    what: `No answer came from ${origin} within ${seen}.`,
    why: 'A firewall or a proxy swallows the request, or the server is busy.',
    how: `Open ${address}/health/alive in a tab: it has to show {"status":"ok"} at once. Kratos's log tells whether requests arrive.`,
  }),
  cors_refused: ({ page, origin }) => ({
    what: `${origin} answers, but pages of ${page} may not read it (CORS).`,
    why: `Its answers lack \`Access-Control-Allow-Origin: ${page}\`, with cookies and without.`,
    how: `Configure Kratos with \`serve.public.cors.enabled: true\`, \`serve.public.cors.allowed_origins: [${page}]\` (no slash at the end) and \`serve.public.cors.allow_credentials: true\`; ${proxyInstead}.`,
  }),
  cors_credentials: ({ page, origin }) => ({
    what: `Pages of ${page} may read ${origin} only without cookies.`,
    why: 'A request without cookies passes, the same with them fails: `Access-Control-Allow-Credentials` is missing, or `Access-Control-Allow-Origin` is `*`.',
    how: `Configure Kratos with \`serve.public.cors.allow_credentials: true\` and name the origin, as \`*\` is not enough: \`serve.public.cors.allowed_origins: [${page}]\`.`,
  }),
  cors_preflight: ({ origin }) => ({
    what: `${origin} answers a plain request, but not one that browsers ask about first (OPTIONS), such as the submit of a form.`,
    why: 'A header of it is not allowed, or something before Kratos does not pass OPTIONS on.',
    how: 'Configure Kratos with `serve.public.cors.allowed_headers: [Authorization, Content-Type, X-Session-Token]` and whatever `headers` of the client adds, keep POST among `serve.public.cors.allowed_methods`, and let proxies pass OPTIONS.',
  }),
  admin_api: ({ address, seen }) => ({
    what: `${address} is Kratos's admin API.`,
    why: seen || 'It answers an operation of administrators.',
    how: "Give the public one, which listens at 4433 unless `serve.public.port` says otherwise: `baseUrl: 'http://localhost:4433'`. No browser should be able to reach the admin API.",
  }),
  wrong_path: ({ address, seen }) => ({
    what: `Kratos does not answer at ${address}, but at ${seen}.`,
    why: "`baseUrl` is what stands before `/self-service/` in Kratos's own addresses.",
    how: `\`baseUrl: '${seen}'\`.`,
  }),
  redirected: ({ address, seen }) => ({
    what: `${address} sends requests on to ${seen}.`,
    why: 'Cookies and answers then belong to another origin than the one that was asked, so the kit does not read them.',
    how: `\`baseUrl: '${seen}'\`, or where people are to see ${address}, \`serve.public.base_url: ${address}/\`.`,
  }),
  not_kratos: ({ page, address, origin, seen }) => ({
    what: `Something other than Kratos answers at ${address}: ${seen}.`,
    why:
      page === origin
        ? 'It is the server of the page itself: nothing there hands requests on to Kratos.'
        : "`baseUrl` leads to another server, or a proxy answers in Kratos's place.",
    how:
      page === origin
        ? `Let that server hand ${address}/self-service and ${address}/sessions on to Kratos (Vite: \`server.proxy\`), or give Kratos's public address: \`baseUrl: 'http://localhost:4433'\`.`
        : `Give the address of Kratos's public API as \`baseUrl\`. ${address}/health/alive, opened in a tab, has to show {"status":"ok"}.`,
  }),
  server_error: ({ address, seen }) => ({
    what: `${address} answers with ${seen}.`,
    why: /50[234]/.test(seen) ? 'A proxy does not get through to Kratos.' : 'Kratos fails at the request.',
    how: `Look at the log of Kratos and of what stands before it. ${address}/health/ready names what is not ready, such as a database without \`kratos migrate sql\`.`,
  }),
  cookies_disabled: ({ origin }) => ({
    what: 'Cookies are switched off in this browser.',
    why: '`navigator.cookieEnabled` is false, and what Kratos offers to browsers needs cookies.',
    how: `Allow cookies for ${hostOf(origin)} in the settings of the browser, or of the frame that the page runs in.`,
  }),
  other_site: ({ page, origin, severity }) => ({
    what: `The page (${page}) and Kratos (${origin}) are different sites${severity === 'error' ? ', and a flow that was just started is refused (`security_csrf_violation`): its CSRF cookie did not come back' : ''}.`,
    why:
      severity === 'error'
        ? "Kratos's cookies are `SameSite=Lax` unless `cookies.same_site` says otherwise: browsers keep them back from other sites."
        : 'This browser lets the cookies pass; those that block third-party cookies, as Safari and private windows do, will not.',
    how: sameSiteInstead(page, origin),
  }),
  other_scheme: ({ page, origin }) => ({
    what: `The page is ${page} and Kratos ${origin}: http and https of one domain are different sites.`,
    why: 'Browsers keep `SameSite=Lax` cookies back between them: a flow that was just started is refused (`security_csrf_violation`).',
    how: `Serve both over https, with \`serve.public.base_url: ${origin.replace('http:', 'https:')}/\`.`,
  }),
  cookies_blocked: ({ origin, seen }) => {
    const [fault = '', known = ''] = seen.split(' ')
    return {
      what: 'A flow that was just started is refused (`security_csrf_violation`): its CSRF cookie did not come back.',
      ...cookieFaults[isCookieFault(fault) ? fault : 'unknown'](hostOf(origin), known),
    }
  },
  return_to_forbidden: ({ returnTo, page }) => ({
    what: `Kratos does not let people return to ${returnTo}.`,
    why: 'Nothing in `selfservice.allowed_return_urls` covers it.',
    how: `\`selfservice.allowed_return_urls: [${URL.canParse(returnTo, page || undefined) ? new URL(returnTo, page || undefined).origin : returnTo}]\`.`,
  }),
  flow_disabled: ({ kind }) => ({
    what: `The ${kind} flow is switched off.`,
    why: `\`selfservice.flows.${kind}.enabled\` is not true.`,
    how: `\`selfservice.flows.${kind}.enabled: true\`, or do not lead people there.`,
  }),
  flow_refused: ({ kind, address, seen }) => ({
    what: `No ${kind} flow can be started at ${address}: ${seen.replace(/\.?$/, '.')}`,
    why: 'The request arrives, and is refused before there is a form.',
    how: "Mend what the answer names; Kratos's log has the whole reason.",
  }),
  foreign_action: ({ kind, address, seen }) => ({
    what: `The form of a ${kind} flow is to be sent to ${seen}, which is no path below /self-service/.`,
    why: "Something on the way rewrites Kratos's paths, and the kit sends nothing where it does not know who listens.",
    how: `Leave bodies as they are in proxies, and let Kratos know its address: \`serve.public.base_url: ${address}/\`.`,
  }),
  other_address: ({ address, seen }) => ({
    what: `Kratos believes that people reach it at ${seen}, and the app asks it at ${address}.`,
    why: 'Forms work, as they are sent to `baseUrl`. Mailed links, providers and pages without JavaScript lead to the other address, where cookies are others.',
    how: `\`serve.public.base_url: ${address}/\`, or \`baseUrl: '${seen}'\`.`,
  }),
  clock_skew: ({ seen }) => ({
    what: `The server's clock is ${seen} this device's.`,
    why: "Codes of authenticator apps and the ends of flows and sessions go by the server's clock.",
    how: 'Set both clocks from the network (NTP).',
  }),
}

/** How two sites become one. */
function sameSiteInstead(page: string, origin: string): string {
  const [here, there] = [hostOf(page), hostOf(origin)]
  const local = /localhost$|^127\.|^\[::1\]$/
  if (local.test(here) && local.test(there)) {
    const moved = origin.replace(there, here)
    return `Use one name for this machine: \`baseUrl: '${moved}'\` with \`serve.public.base_url: ${moved}/\`, or open the page at ${page.replace(here, there)}.`
  }
  const site = here.replace(/^www\./, '')
  return `Give Kratos an address on the app's own site, such as \`serve.public.base_url: https://auth.${site}/\` with \`cookies.domain: ${site}\`; ${proxyInstead}. Across sites, cookies pass by \`cookies.same_site: None\` over https only, and not everywhere.`
}
