import { formProblem } from '../../flows/flowProblem.js'
import { traitsOf } from '../../identities/identityFacts.js'
import { openProvider } from '../../oidc/openProvider.js'
import { echoTraits } from '../echoTraits.js'
import type { MethodIn, RegistrationContext, RegistrationOutcome } from '../strategy.js'
import { goToProvider } from './goToProvider.js'
import { providersOf, putProviderButtons } from './providerButtons.js'
import { signUpWithProvider } from './signUpWithProvider.js'

export const oidcRegistration: MethodIn<RegistrationContext, RegistrationOutcome> = {
  claims: ['provider'],

  populate(context) {
    if (context.flow.nodes.some(({ group }) => group === 'oidc')) return
    const ids = providersOf(context.kratos).map(({ id }) => id)
    putProviderButtons(context, ids, 1040002)
  },

  echo: echoTraits,

  async submit(context, submission) {
    const { kratos } = context
    const id = submission.text('provider')
    if (id === undefined) throw formProblem(kratos.say(4010003))
    const idToken = submission.text('id_token')
    if (idToken === undefined) return { done: false, reply: await goToProvider(context, id, submission) }
    const provider = await openProvider(kratos, id)
    const claims = await provider.verifyIdToken(idToken, submission.text('id_token_nonce'))
    const traits = submission.traits(traitsOf(kratos))
    return { done: false, reply: await signUpWithProvider(context, { provider, claims, traits }) }
  },
}
