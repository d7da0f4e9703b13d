import { withParameters } from '../queries/destination.js'

interface Errand {
  return_to?: string | undefined
  oauth2_login_challenge?: string | undefined
}

/** The address of another screen, which goes on with the same errand: where to return to, and which login it serves. */
export function neighbour(path: string, flow: Errand = {}, returnTo = flow.return_to): string {
  const errand = { return_to: returnTo, login_challenge: flow.oauth2_login_challenge }
  const known = Object.entries(errand).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  return known.length > 0 ? withParameters(path, Object.fromEntries(known)) : path
}
