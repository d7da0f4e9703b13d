import { withParameters } from '../queries/withParameters.js'

interface Errand {
  return_to?: string | undefined
  oauth2_login_challenge?: string | undefined
}

/** The address of another screen, which goes on with the same errand: where to return to, and which login it serves. */
export const neighbour = (path: string, flow: Errand = {}, returnTo = flow.return_to): string =>
  withParameters(path, { return_to: returnTo, login_challenge: flow.oauth2_login_challenge })
