import { putCsrfToken } from '../../flows/flowNodes.js'
import { formProblem } from '../../flows/flowProblem.js'
import { startLogin } from '../../flows/login/startLogin.js'
import { refuseSubmit } from '../../flows/refuseSubmit.js'
import { completeRegistration } from '../../flows/registration/submitRegistration.js'
import type { Reply } from '../../http/reply.js'
import { draftIdentity } from '../../identities/createIdentity.js'
import { findConflict } from '../../identities/findConflict.js'
import { schemaOf, traitsOf } from '../../identities/identityFacts.js'
import { submit } from '../../nodes/build.js'
import type { TraitValues } from '../../store/records.js'
import { mergeTraits } from '../../traits/mergeTraits.js'
import { traitNodes } from '../../traits/traitNodes.js'
import { requireValidTraits } from '../requireValidTraits.js'
import type { RegistrationContext } from '../strategy.js'
import { findByLink, setLinks } from './links.js'
import { offerLinking } from './offerLinking.js'
import { carryOver, linkIn, type ProviderAnswer, proofOf } from './providerAnswer.js'
import { signInWithProvider } from './signInWithProvider.js'

/**
 * Answers a registration that a provider vouches for. Whoever is known already signs in; whoever has the address of
 * somebody known may link the two; what the provider does not tell is asked for.
 */
export async function signUpWithProvider(
  context: RegistrationContext,
  answer: ProviderAnswer,
): Promise<Reply> {
  const { kratos, exchange, flow } = context
  const { provider, claims } = answer
  if (findByLink(kratos, linkIn(answer))) {
    const login = await startLogin(kratos, exchange, flow.type)
    carryOver(flow, login.flow)
    return signInWithProvider(login, answer)
  }
  const schema = schemaOf(kratos)
  const mapped = kratos.mapClaims(claims, { provider: provider.id, schema: schema.document })
  const identity = draftIdentity(kratos, schema.id, mergeTraits(mapped, answer.traits))
  setLinks(kratos, identity, [linkIn(answer)])
  try {
    await requireValidTraits(kratos, identity)
    const conflict = findConflict(kratos, identity)
    if (conflict && !kratos.generation.offersLinking) throw formProblem(kratos.say(4000007))
    if (conflict) return await offerLinking(context, linkIn(answer), conflict)
    return await completeRegistration(context, 'oidc', { identity, proof: proofOf(provider.id) })
  } catch (error) {
    askForTraits(context, provider.id, identity.traits)
    return refuseSubmit(context, error)
  }
}

/** Leaves nothing in the form but the traits and the way back to the provider. */
function askForTraits(context: RegistrationContext, provider: string, values: TraitValues): void {
  const { kratos, flow } = context
  flow.nodes = []
  putCsrfToken(context)
  flow.nodes.push(submit('oidc', 'provider', provider, kratos.say(1040003)))
  flow.nodes.push(...traitNodes(kratos, kratos.generation.providerTraitGroup, traitsOf(kratos), values))
}
