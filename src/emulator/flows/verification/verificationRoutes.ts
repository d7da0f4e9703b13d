import { json } from '../../http/reply.js'
import { publicRoute, type Route } from '../../routing/route.js'
import { answerWithFlow } from '../answerWithFlow.js'
import { readFlow } from '../readFlow.js'
import { renderFlow } from '../renderFlow.js'
import { startVerification } from './startVerification.js'
import { submitVerification } from './submitVerification.js'

export const verificationRoutes: Route[] = [
  publicRoute(
    'GET',
    '/self-service/verification/browser',
    async (kratos, exchange) => answerWithFlow(await startVerification(kratos, exchange, 'browser'), 200),
    { csrfCookie: true, errorPage: true },
  ),
  publicRoute('GET', '/self-service/verification/api', async (kratos, exchange) => {
    const { flow } = await startVerification(kratos, exchange, 'api')
    return json(renderFlow(kratos, flow))
  }),
  publicRoute(
    'GET',
    '/self-service/verification/flows',
    (kratos, exchange) => readFlow(kratos, exchange, 'verification'),
    { csrfCookie: true },
  ),
  publicRoute('POST', '/self-service/verification', submitVerification, { errorPage: true }),
  publicRoute('GET', '/self-service/verification', submitVerification, { csrfCookie: true, errorPage: true }),
]
