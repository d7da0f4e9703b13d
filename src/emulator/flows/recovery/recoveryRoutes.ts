import { prefersJson } from '../../http/accepts.js'
import type { Exchange } from '../../http/exchange.js'
import { json, type Reply } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { publicRoute, type Route } from '../../routing/route.js'
import { answerWithFlow } from '../answerWithFlow.js'
import { readFlow } from '../readFlow.js'
import { renderFlow } from '../renderFlow.js'
import { leaveSignedIn } from '../returnUrl.js'
import { RecoverySignedIn, startRecovery } from './startRecovery.js'
import { submitRecovery } from './submitRecovery.js'

export const recoveryRoutes: Route[] = [
  publicRoute('GET', '/self-service/recovery/browser', startInBrowser, { csrfCookie: true, errorPage: true }),
  publicRoute('GET', '/self-service/recovery/api', async (kratos, exchange) => {
    const { flow } = await startRecovery(kratos, exchange, 'api')
    return json(renderFlow(kratos, flow))
  }),
  publicRoute(
    'GET',
    '/self-service/recovery/flows',
    (kratos, exchange) => readFlow(kratos, exchange, 'recovery'),
    { csrfCookie: true },
  ),
  publicRoute('POST', '/self-service/recovery', submitRecovery, { errorPage: true }),
  publicRoute('GET', '/self-service/recovery', submitRecovery, { csrfCookie: true, errorPage: true }),
]

async function startInBrowser(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  try {
    return answerWithFlow(await startRecovery(kratos, exchange, 'browser'), 200)
  } catch (error) {
    if (!(error instanceof RecoverySignedIn) || prefersJson(exchange.request.headers.get('accept')))
      throw error
    return leaveSignedIn(kratos, exchange)
  }
}
