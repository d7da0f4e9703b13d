import type { FlowKind } from '../../../protocol/flow.js'
import { definitions } from '../../flows/definitions.js'
import { Expired } from '../../flows/expired.js'
import type { FlowContext } from '../../flows/flowContext.js'
import { runHooksAfter } from '../../flows/hooks/runHooksAfter.js'
import { stageOf, startLogin } from '../../flows/login/startLogin.js'
import { refuseSubmit } from '../../flows/refuseSubmit.js'
import { firstStage, startRegistration } from '../../flows/registration/startRegistration.js'
import { replaceExpiredFlow } from '../../flows/replaceExpiredFlow.js'
import { requireOwner, requireSettingsAssurance, requireSomebody } from '../../flows/settings/readSettings.js'
import { startSettings } from '../../flows/settings/startSettings.js'
import { completeSettings } from '../../flows/settings/submitSettings.js'
import type { Exchange } from '../../http/exchange.js'
import { Fault } from '../../http/fault.js'
import { type Reply, redirect } from '../../http/reply.js'
import type { Kratos } from '../../kratos.js'
import { callbackUrl, openProvider } from '../../oidc/openProvider.js'
import { endVisit } from '../../oidc/visits.js'
import { publicRoute, type Route } from '../../routing/route.js'
import { findSession } from '../../sessions/findSession.js'
import type { FlowRecord } from '../../store/records.js'
import type { LoginContext, RegistrationContext, SettingsContext } from '../strategy.js'
import { type Errand, errandOf, flowIdIn } from './goToProvider.js'
import { linkAccount } from './oidcSettings.js'
import { linkIn, type ProviderAnswer } from './providerAnswer.js'
import { signInWithProvider } from './signInWithProvider.js'
import { signUpWithProvider } from './signUpWithProvider.js'

const path = '/self-service/methods/oidc/callback'

/** Where browsers come back from a provider; some providers post. */
export const callbackRoutes: Route[] = [path, `${path}/{provider}`].flatMap((callback) => [
  publicRoute('GET', callback, comeBack, { errorPage: true }),
  publicRoute('POST', callback, comeBack, { errorPage: true }),
])

/** What a flow of one kind does with somebody who comes back. */
interface Arrival {
  context: FlowContext
  /** A new flow in the place of one that has expired. */
  renew(): Promise<FlowContext>
  finish(answer: ProviderAnswer): Promise<Reply>
}

type Arrive = (kratos: Kratos, exchange: Exchange, flow: FlowRecord) => Arrival

const arrivals = new Map<FlowKind, Arrive>([
  ['login', arriveAtLogin],
  ['registration', arriveAtRegistration],
  ['settings', arriveAtSettings],
])

function arriveAtLogin(kratos: Kratos, exchange: Exchange, flow: FlowRecord): Arrival {
  const signedIn = findSession(kratos, exchange)
  const context: LoginContext = { kratos, exchange, flow, signedIn, stage: stageOf(kratos, flow) }
  return {
    context,
    renew: () => startLogin(kratos, exchange, flow.type),
    finish: (answer) => signInWithProvider(context, answer),
  }
}

function arriveAtRegistration(kratos: Kratos, exchange: Exchange, flow: FlowRecord): Arrival {
  const signedIn = findSession(kratos, exchange)
  const context: RegistrationContext = { kratos, exchange, flow, signedIn, stage: firstStage(kratos) }
  return {
    context,
    renew: () => startRegistration(kratos, exchange, flow.type),
    finish: (answer) => signUpWithProvider(context, answer),
  }
}

function arriveAtSettings(kratos: Kratos, exchange: Exchange, flow: FlowRecord): Arrival {
  const signedIn = requireSomebody(kratos, exchange)
  requireSettingsAssurance(kratos, signedIn)
  requireOwner(flow, signedIn)
  const context: SettingsContext = { kratos, exchange, flow, signedIn, identity: signedIn.identity }
  return {
    context,
    renew: () => startSettings(kratos, exchange, flow.type),
    async finish(answer) {
      linkAccount(context, linkIn(answer))
      await runHooksAfter(context, 'oidc', { identity: signedIn.identity, session: signedIn.session })
      return completeSettings(context, 'oidc')
    },
  }
}

async function comeBack(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const { request } = exchange
  const query = request.method === 'POST' ? new URLSearchParams(request.body) : exchange.query
  const { flow, errand } = requireErrand(kratos, exchange, query.get('state') ?? '')
  const arrival = arrivals.get(flow.kind)?.(kratos, exchange, flow)
  if (!arrival) throw new Fault(400, { reason: 'This flow sends nobody to a provider.' })
  if (flow.expiresAt <= kratos.clock.now()) {
    return replaceExpiredFlow(arrival.context, await arrival.renew(), new Expired(flow.expiresAt))
  }
  if (arrival.context.signedIn && flow.kind !== 'settings' && !flow.refresh) {
    return redirect(kratos.config.selfservice.default_browser_return_url)
  }
  try {
    if (flow.kind !== 'settings' || kratos.generation.namesLinking) flow.active = 'oidc'
    const code = codeIn(query)
    const provider = await openProvider(kratos, errand.provider)
    const claims = await provider.redeem(code, callbackUrl(kratos, errand.provider))
    return await arrival.finish({ provider, claims, traits: errand.traits })
  } catch (error) {
    flow.state = definitions[flow.kind].initialState
    return refuseSubmit(arrival.context, error)
  }
}

/**
 * What a browser that comes back was sent for.
 *
 * @throws {Fault} 400 for a state that no flow gave away, or one that another browser left with.
 */
function requireErrand(
  kratos: Kratos,
  exchange: Exchange,
  state: string,
): { flow: FlowRecord; errand: Errand } {
  const flow = kratos.store.flows.get(flowIdIn(state))
  const errand = flow && errandOf(flow)
  if (!flow || errand?.state !== state) {
    throw new Fault(400, {
      reason: 'Unable to complete OpenID Connect flow because its state is not one that was given away.',
    })
  }
  // An app's person leaves by the app and comes back in a browser: the app's code takes the place of the cookie.
  if (flow.exchangeCode === undefined && endVisit(kratos, exchange) !== state) {
    throw new Fault(400, {
      reason: 'The browser lacks the cookie with which it left for the provider. Please start again.',
      message: 'no resumable session found',
    })
  }
  return { flow, errand }
}

function codeIn(query: URLSearchParams): string {
  const error = query.get('error')
  if (error) {
    const description = query.get('error_description') ?? ''
    throw new Fault(400, {
      reason: `Unable to complete OpenID Connect flow because the OpenID Provider returned error "${error}": ${description}`,
    })
  }
  const code = query.get('code')
  if (code) return code
  throw new Fault(400, {
    reason:
      'Unable to complete OpenID Connect flow because the OpenID Provider did not return the code query parameter.',
  })
}
