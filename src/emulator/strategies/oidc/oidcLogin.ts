import { formProblem } from '../../flows/flowProblem.js'
import { openProvider } from '../../oidc/openProvider.js'
import type { LoginContext, LoginOutcome, MethodIn } from '../strategy.js'
import { goToProvider } from './goToProvider.js'
import { linksOf } from './links.js'
import { providersOf, putProviderButtons } from './providerButtons.js'
import { signInWithProvider } from './signInWithProvider.js'

export const oidcLogin: MethodIn<LoginContext, LoginOutcome> = {
  claims: ['provider'],

  answers: ({ flow }) => flow.requestedAal === 'aal1',

  populate(context) {
    const ids = offered(context)
    if (!ids) return
    const { flow, stage } = context
    if (stage === 'credentials') {
      flow.nodes = flow.nodes.filter(({ group }) => group !== 'oidc')
    }
    putProviderButtons(context, ids, 1010002)
  },

  async submit(context, submission) {
    const { kratos, flow } = context
    const id = submission.text('provider')
    if (id === undefined) throw formProblem(kratos.say(4010002))
    const idToken = submission.text('id_token')
    if (idToken !== undefined) {
      const provider = await openProvider(kratos, id)
      const claims = await provider.verifyIdToken(idToken, submission.text('id_token_nonce'))
      return { done: false, reply: await signInWithProvider(context, { provider, claims, traits: {} }) }
    }
    flow.active = 'oidc'
    return { done: false, reply: await goToProvider(context, id, submission) }
  },
}

/** The providers to offer: all, or of somebody who is known those that they use; undefined where it stays as it is. */
function offered({ kratos, stage, signedIn, known }: LoginContext): string[] | undefined {
  const configured = providersOf(kratos).map(({ id }) => id)
  if (stage === 'first factor' || stage === 'identifier') return configured
  // Who exists must not show in what is offered.
  if (stage === 'credentials' && kratos.config.security.account_enumeration.mitigate) return undefined
  if (stage === 'refresh' && kratos.generation.offersAllToConfirm) return configured
  const person = stage === 'refresh' ? signedIn?.identity : known
  if (stage === 'second factor' || !person) return undefined
  const linked = new Set(linksOf(person).map(({ provider }) => provider))
  return configured.filter((id) => linked.has(id))
}
