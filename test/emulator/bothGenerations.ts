import modern from '../conformance/profiles/classic.json'
import classic from '../conformance/profiles/v0.8/classic.json'

/** A server of each generation with the same methods, and the input by which somebody says who they are. */
export const bothGenerations = [
  { version: 'v26', config: modern, identifier: 'identifier' },
  { version: 'v0.8', config: classic, identifier: 'password_identifier' },
] as const
