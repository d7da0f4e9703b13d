import { prefersJson } from '../../http/accepts.js'
import type { Exchange } from '../../http/exchange.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { type Handler, publicRoute, type Route } from '../../routing/route.js'
import { answerWithFlow } from '../answerWithFlow.js'
import { renderFlow } from '../renderFlow.js'
import { readSettings, SignedOut } from './readSettings.js'
import { NotSignedIn, startSettings } from './startSettings.js'
import { submitSettings } from './submitSettings.js'

export const settingsRoutes: Route[] = [
  publicRoute('GET', '/self-service/settings/browser', startInBrowser, { csrfCookie: true, errorPage: true }),
  publicRoute('GET', '/self-service/settings/api', async (kratos, exchange) => {
    const { flow } = await startSettings(kratos, exchange, 'api')
    return json(renderFlow(kratos, flow))
  }),
  publicRoute('GET', '/self-service/settings/flows', orSignIn(readSettings), { csrfCookie: true }),
  publicRoute('POST', '/self-service/settings', orSignIn(submitSettings), { errorPage: true }),
  publicRoute('GET', '/self-service/settings', orSignIn(submitSettings), { errorPage: true }),
]

async function startInBrowser(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  try {
    return answerWithFlow(await startSettings(kratos, exchange, 'browser'), 200)
  } catch (error) {
    if (!(error instanceof NotSignedIn) || prefersJson(exchange.request.headers.get('accept'))) throw error
    if (kratos.generation.leadsStraightToLogin) {
      return redirect(kratos.config.selfservice.flows.login.ui_url, 302)
    }
    return redirect(`${kratos.publicUrl}/self-service/login/browser`)
  }
}

/** Sends a browser's navigation to the login page where nobody is signed in. */
function orSignIn(handle: Handler): Handler {
  return async (kratos, exchange) => {
    try {
      return await handle(kratos, exchange)
    } catch (error) {
      if (!(error instanceof SignedOut) || exchange.wantsJson) throw error
      return redirect(kratos.config.selfservice.flows.login.ui_url, 302)
    }
  }
}
