import type { NodeGroup } from '../../protocol/node.js'
import type { Configuration } from '../config/configuration.js'
import type { FlowContext } from '../flows/flowContext.js'
import type { FlowProblem } from '../flows/flowProblem.js'
import type { Submission } from '../flows/submission.js'
import type { Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import type { Proof } from '../sessions/signIn.js'
import type { IdentityRecord } from '../store/records.js'

/**
 * What a login form asks for: any first factor, a second one, or a confirmation; in the identifier-first style the
 * identifier alone, then how its owner proves it.
 */
export type LoginStage = 'first factor' | 'second factor' | 'refresh' | 'identifier' | 'credentials'

export interface LoginContext extends FlowContext {
  stage: LoginStage
  /** Whom the identifier belongs to, once somebody gave one that is known (stage `credentials`). */
  known?: IdentityRecord | undefined
}

/** What a registration form asks for: everything, or in two steps the traits, then a way to sign in. */
export type RegistrationStage = 'everything' | 'profile' | 'credentials'

export interface RegistrationContext extends FlowContext {
  stage: RegistrationStage
}

export interface SettingsContext extends FlowContext {
  identity: IdentityRecord
}

/** A step that ended: somebody proved who they are, or the answer is there already (a next step, a redirect). */
export type Outcome<Done> = ({ done: true } & Done) | { done: false; reply: Reply }

/** Who somebody is, and how they proved it. */
export interface Proven {
  identity: IdentityRecord
  proof: Proof
}

export type LoginOutcome = Outcome<Proven>
/** The identity is drafted, not stored. */
export type RegistrationOutcome = Outcome<Proven>
/** Recovery and verification answer each step themselves. */
export type StepOutcome = { done: false; reply: Reply }
/** Done where something was saved. */
export type SettingsOutcome = Outcome<unknown>

/** What a method does in one flow. */
export interface MethodIn<Context extends FlowContext, Result> {
  /** Fields whose presence names this method where `method` is missing. */
  claims?: readonly string[]
  /** Whether this method can answer such a form; it always can unless given. */
  answers?(context: Context): boolean
  /** Says whether a submit is for this method where its name and its fields (`isNamed`) do not decide. */
  isMeant?(context: Context, submission: Submission, isNamed: boolean): boolean
  /** Whether a submit needs no CSRF token, as a link in a mail carries none. */
  trusts?(context: Context, submission: Submission): boolean
  /** What a submit lacks, where it lacks something. */
  lack?(context: Context, submission: Submission): FlowProblem | undefined
  /** Adds this method's nodes to a flow. */
  populate(context: Context): void | Promise<void>
  /** Puts what was sent into the form again, after a failure. */
  echo?(context: Context, submission: Submission): void
  /** Takes the next step at once where nothing is left to choose; answers whether it did. */
  skipAhead?(context: Context): Promise<boolean>
  submit(context: Context, submission: Submission): Promise<Result>
}

/** A way to prove who one is, or to change what is known about oneself: one folder, one line in `strategies`. */
export interface Strategy {
  /** The value of `method`. */
  id: string
  group: NodeGroup
  isEnabled(config: Configuration): boolean
  /** Whether an identity has this as a second factor. */
  isSecondFactorOf?(kratos: Kratos, identity: IdentityRecord): boolean
  /** In how many ways an identity can sign in with this as a first factor. */
  countFirstFactors?(kratos: Kratos, identity: IdentityRecord): number
  login?: MethodIn<LoginContext, LoginOutcome>
  registration?: MethodIn<RegistrationContext, RegistrationOutcome>
  settings?: MethodIn<SettingsContext, SettingsOutcome>
  recovery?: MethodIn<FlowContext, StepOutcome>
  verification?: MethodIn<FlowContext, StepOutcome>
}
