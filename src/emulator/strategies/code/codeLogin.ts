import { redeemCode } from '../../codes/redeemCode.js'
import { answerNextStep } from '../../flows/answerWithFlow.js'
import { fieldProblem, formProblem } from '../../flows/flowProblem.js'
import type { Submission } from '../../flows/submission.js'
import { Fault } from '../../http/fault.js'
import { completeAddress } from '../../identities/addresses.js'
import { findByIdentifier } from '../../identities/findByIdentifier.js'
import { normaliseIdentifier } from '../../identities/identityFacts.js'
import { input, setValue, submit, upsertNode } from '../../nodes/build.js'
import type { IdentityRecord } from '../../store/records.js'
import { traitValue } from '../../traits/traitValue.js'
import { identifierInput } from '../identifierInput.js'
import { requireActive } from '../requireActive.js'
import type { LoginContext, LoginOutcome, MethodIn, Strategy } from '../strategy.js'
import { type CodeAddress, codeAddresses } from './codeAddresses.js'
import { sendLoginCode } from './sendLoginCode.js'

export const codeLogin: MethodIn<LoginContext, LoginOutcome> = {
  claims: ['address'],
  answers: isOffered,

  populate(context) {
    const { kratos, flow, stage, known } = context
    if (!isOffered(context) || stage === 'identifier') return
    if (stage === 'second factor') {
      for (const { address, channel } of offeredAddresses(context)) {
        flow.nodes.push(submit('code', 'address', address, kratos.say(1010023, { address, channel })))
      }
      return
    }
    if (stage === 'credentials' && !known && !kratos.config.security.account_enumeration.mitigate) return
    if (stage !== 'credentials') upsertNode(flow.nodes, identifierInput(kratos))
    flow.nodes.push(submit('code', 'method', 'code', kratos.say(1010015)))
  },

  echo({ flow }, submission) {
    const value = sentAddress(submission, ['address', 'identifier']) ?? ''
    if (flow.state === 'sent_email' && !isResend(submission)) {
      upsertNode(flow.nodes, input('default', 'identifier', 'hidden', { value }))
    } else {
      setValue(flow.nodes, 'identifier', value)
    }
  },

  async skipAhead(context) {
    const { kratos, flow, stage, known, signedIn } = context
    if (!isOffered(context) || flow.state !== 'choose_method') return false
    if (stage === 'second factor' && signedIn) {
      const [only, ...others] = offeredAddresses(context)
      const isSole = only && others.length === 0 && isSoleSecondFactor(context, signedIn.identity)
      if (!isSole) return false
      sendLoginCode(context, signedIn.identity, only.address)
      return true
    }
    if (stage !== 'credentials') return false
    if (!known) throw formProblem(kratos.say(4000035))
    const isSole = !kratos.config.security.account_enumeration.mitigate && isSoleFirstFactor(context, known)
    if (isSole) sendLoginCode(context, known, identifierIn(context))
    return isSole
  },

  async submit(context, submission) {
    const { kratos, flow } = context
    if (flow.state === 'passed_challenge') throw formProblem(kratos.say(4010002))
    if (flow.state === 'sent_email' && !isResend(submission)) return verify(context, submission)
    const identifier = sentAddress(submission, ['identifier', 'address'])
    sendLoginCode(context, owner(context, identifier), identifier ?? '')
    return { done: false, reply: answerNextStep(context, 400) }
  },
}

/** Codes are either the first factor or the second one. */
function isOffered({ kratos, flow }: LoginContext): boolean {
  const { passwordless_enabled, mfa_enabled } = kratos.config.selfservice.methods.code
  return flow.requestedAal === 'aal1' ? passwordless_enabled : mfa_enabled && !passwordless_enabled
}

/** Where somebody says that codes reach them; an e-mail address in small letters, since phones begin with a capital. */
function sentAddress(submission: Submission, fields: readonly string[]): string | undefined {
  const sent = fields.map((field) => submission.text(field)).find((value) => value !== undefined)
  return sent?.includes('@') ? sent.toLowerCase() : sent
}

function isResend(submission: Submission): boolean {
  return submission.text('resend')?.toLowerCase() === 'code'
}

/** Where a second factor can be sent: to all addresses, or with `?via=` to that of one trait. */
function offeredAddresses({ exchange, signedIn }: LoginContext): CodeAddress[] {
  if (!signedIn) return []
  const addresses = codeAddresses(signedIn.identity)
  const via = exchange.query.get('via')
  if (!via) return addresses
  const value = traitValue(signedIn.identity.traits, via.split('.'))
  if (typeof value !== 'string' || value === '') {
    throw new Fault(400, { reason: `No value found for trait ${via} in the current identity.` })
  }
  const asked = addresses.filter(({ address }) => address === normaliseIdentifier(value))
  if (asked.length > 0) return asked
  throw new Fault(400, { reason: 'The parameter via has to name a trait to which codes can be sent.' })
}

function isSoleFirstFactor({ kratos }: LoginContext, identity: IdentityRecord): boolean {
  return otherMethods(kratos).every((strategy) => (strategy.countFirstFactors?.(kratos, identity) ?? 0) === 0)
}

function isSoleSecondFactor({ kratos }: LoginContext, identity: IdentityRecord): boolean {
  return otherMethods(kratos).every((strategy) => !strategy.isSecondFactorOf?.(kratos, identity))
}

function otherMethods({ config, generation }: LoginContext['kratos']): Strategy[] {
  return generation.strategies.filter((strategy) => strategy.id !== 'code' && strategy.isEnabled(config))
}

/** What the form holds as the identifier. */
function identifierIn({ flow }: LoginContext): string {
  for (const { attributes } of flow.nodes) {
    if (attributes.node_type === 'input' && attributes.name === 'identifier') return String(attributes.value)
  }
  return ''
}

/** Whom an identifier belongs to; of a second factor only codes of one's own are taken afterwards. */
function owner({ kratos }: LoginContext, identifier: string | undefined): IdentityRecord {
  if (identifier === undefined) {
    throw fieldProblem('identifier', kratos.say(4000002, { property: 'identifier' }))
  }
  const identity = findByIdentifier(kratos, 'code', identifier)
  if (!identity) throw formProblem(kratos.say(4000035))
  return identity
}

async function verify(context: LoginContext, submission: Submission): Promise<LoginOutcome> {
  const { kratos, flow, signedIn } = context
  const sent = submission.text('code')
  if (sent === undefined) throw fieldProblem('code', kratos.say(4000002, { property: 'code' }))
  const isSecond = flow.requestedAal === 'aal2'
  const identifier = sentAddress(submission, ['address', 'identifier'])
  const identity = isSecond && signedIn ? signedIn.identity : owner(context, identifier)
  const code = redeemCode(context, sent, { identityId: identity.id })
  if (!code) throw formProblem(kratos.say(4010008))
  completeAddress(kratos, identity, code.address)
  return {
    done: true,
    identity: requireActive(identity),
    proof: { method: 'code', aal: isSecond ? 'aal2' : 'aal1' },
  }
}
