import type { Kratos } from '../kratos.js'
import { commonCookie } from './cookieNames.js'
import { writeCookie } from './cookies.js'
import type { Exchange } from './exchange.js'

const cookieName = 'ory_kratos_continuity'

/** Under which id a browser goes on with what it left: a visit to a provider, a change of settings. */
export function continuityOf({ cookies }: Exchange): string | undefined {
  return cookies.get(cookieName)
}

/** Lets a browser go on later, for some seconds or as long as it is open. */
export function sendContinuity({ config }: Kratos, exchange: Exchange, id: string, seconds?: number): void {
  exchange.setCookies.push(writeCookie(commonCookie(config, cookieName), id, seconds))
}

/** Sends the cookie of a browser that has one again, where a generation does so by whatever it ends. */
export function resendContinuity(kratos: Kratos, exchange: Exchange): void {
  const id = continuityOf(exchange)
  const isSent = exchange.setCookies.some((cookie) => cookie.startsWith(`${cookieName}=`))
  if (kratos.generation.resendsContinuity && id !== undefined && !isSent) sendContinuity(kratos, exchange, id)
}
