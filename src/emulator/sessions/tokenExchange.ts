import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { json, type Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { publicRoute, type Route } from '../routing/route.js'
import type { SessionRecord } from '../store/records.js'
import { renderSession } from './renderSession.js'

/** Where an app fetches the session that its person began in a browser, with both codes. */
export const tokenExchangeRoutes: Route[] = [publicRoute('GET', '/sessions/token-exchange', exchangeToken)]

/** Starts an exchange: the code that the app keeps, until its person comes back with the other one. */
export function beginTokenExchange({ random, store }: Kratos): string {
  const initCode = random.text(64)
  store.tokenExchanges.set(initCode, { initCode, returnToCode: random.text(64) })
  return initCode
}

/** Keeps the session for the app; the answer is the code that the browser brings back to it. */
export function handOver({ store }: Kratos, initCode: string, { id }: SessionRecord): string {
  const found = store.tokenExchanges.get(initCode)
  if (!found) throw new Error(`The emulator lost the token exchange ${initCode}.`)
  found.sessionId = id
  return found.returnToCode
}

function exchangeToken(kratos: Kratos, { query }: Exchange): Reply {
  const initCode = query.get('init_code')
  const returnToCode = query.get('return_to_code')
  if (!initCode || !returnToCode) {
    throw new Fault(400, { reason: '"init_code" and "return_to_code" query params must be set' })
  }
  const { tokenExchanges, sessions, identities } = kratos.store
  const found = tokenExchanges.get(initCode)
  const session = found?.returnToCode === returnToCode ? sessions.get(found.sessionId ?? '') : undefined
  const identity = identities.get(session?.identityId ?? '')
  if (!session || !identity) throw new Fault(404, { reason: 'no session yet for this "code"' })
  const rendered = renderSession(kratos, session, identity)
  return json({ session_token: session.token, session: { ...rendered, devices: [] } })
}
