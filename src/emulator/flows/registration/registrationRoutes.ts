import { prefersJson } from '../../http/accepts.js'
import type { Exchange } from '../../http/exchange.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { publicRoute, type Route } from '../../routing/route.js'
import { answerWithFlow } from '../answerWithFlow.js'
import { AlreadySignedIn } from '../login/startLogin.js'
import { readFlow } from '../readFlow.js'
import { renderFlow } from '../renderFlow.js'
import { startRegistration } from './startRegistration.js'
import { submitRegistration } from './submitRegistration.js'

export const registrationRoutes: Route[] = [
  publicRoute('GET', '/self-service/registration/browser', startInBrowser, {
    csrfCookie: true,
    errorPage: true,
  }),
  publicRoute('GET', '/self-service/registration/api', async (kratos, exchange) => {
    const { flow } = await startRegistration(kratos, exchange, 'api')
    return json(renderFlow(kratos, flow))
  }),
  publicRoute(
    'GET',
    '/self-service/registration/flows',
    (kratos, exchange) => readFlow(kratos, exchange, 'registration'),
    { csrfCookie: true },
  ),
  publicRoute('POST', '/self-service/registration', submitRegistration, { errorPage: true }),
  publicRoute('GET', '/self-service/registration', submitRegistration, { errorPage: true }),
]

async function startInBrowser(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  try {
    return answerWithFlow(await startRegistration(kratos, exchange, 'browser'), 200)
  } catch (error) {
    if (!(error instanceof AlreadySignedIn) || prefersJson(exchange.request.headers.get('accept')))
      throw error
    return redirect(kratos.config.selfservice.default_browser_return_url)
  }
}
