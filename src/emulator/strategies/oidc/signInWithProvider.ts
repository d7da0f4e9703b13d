import { completeLogin } from '../../flows/login/submitLogin.js'
import { startRegistration } from '../../flows/registration/startRegistration.js'
import type { Reply } from '../../http/reply.js'
import { requireActive } from '../requireActive.js'
import type { LoginContext } from '../strategy.js'
import { findByLink } from './links.js'
import { carryOver, linkIn, type ProviderAnswer, proofOf } from './providerAnswer.js'
import { signUpWithProvider } from './signUpWithProvider.js'

/** Answers a login that a provider vouches for; somebody new is signed up. */
export async function signInWithProvider(context: LoginContext, answer: ProviderAnswer): Promise<Reply> {
  const { kratos, exchange, flow } = context
  const identity = findByLink(kratos, linkIn(answer))
  if (identity) {
    const proof = proofOf(answer.provider.id)
    return completeLogin(context, 'oidc', { identity: requireActive(identity), proof })
  }
  const registration = await startRegistration(kratos, exchange, flow.type)
  carryOver(flow, registration.flow)
  return signUpWithProvider(registration, answer)
}
