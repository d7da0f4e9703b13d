import { prefersJson } from '../../http/accepts.js'
import type { Exchange } from '../../http/exchange.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { publicRoute, type Route } from '../../routing/route.js'
import { answerWithFlow } from '../answerWithFlow.js'
import { readFlow } from '../readFlow.js'
import { renderFlow } from '../renderFlow.js'
import { allowedReturnUrl } from '../returnUrl.js'
import { AlreadySignedIn, startLogin } from './startLogin.js'
import { submitLogin } from './submitLogin.js'

export const loginRoutes: Route[] = [
  publicRoute('GET', '/self-service/login/browser', startInBrowser, { csrfCookie: true, errorPage: true }),
  publicRoute('GET', '/self-service/login/api', async (kratos, exchange) => {
    const { flow } = await startLogin(kratos, exchange, 'api')
    return json(renderFlow(kratos, flow))
  }),
  publicRoute('GET', '/self-service/login/flows', (kratos, exchange) => readFlow(kratos, exchange, 'login'), {
    csrfCookie: true,
  }),
  publicRoute('POST', '/self-service/login', submitLogin, { errorPage: true }),
  publicRoute('GET', '/self-service/login', submitLogin, { errorPage: true }),
]

async function startInBrowser(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  try {
    return answerWithFlow(await startLogin(kratos, exchange, 'browser'), 200)
  } catch (error) {
    if (!(error instanceof AlreadySignedIn) || prefersJson(exchange.request.headers.get('accept')))
      throw error
    const returnTo = exchange.query.get('return_to')
    return redirect(
      returnTo ? allowedReturnUrl(kratos, returnTo) : kratos.config.selfservice.default_browser_return_url,
    )
  }
}
