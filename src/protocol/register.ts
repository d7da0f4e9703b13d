/**
 * What an app tells the types about itself, by declaration merging:
 * `declare module 'kratos-kit' { interface Register { traits: { email: string } } }`.
 */
export interface Register {}

/** The traits of this app's identities; anything, where the app has not said. */
export type Traits = Register extends { traits: infer AppTraits } ? AppTraits : Record<string, unknown>
