import { type Authenticator, createAuthenticator } from './createAuthenticator.js'

const calls = ['create', 'get'] as const

/**
 * Gives this page an authenticator of its own, in the place of the browser's. Preview takes it away after the story.
 * @param changes what is unusual about it, such as nobody touching it
 */
export function plugIn(changes: Partial<Authenticator> = {}): void {
  const authenticator = { ...createAuthenticator(), ...changes }
  for (const call of calls)
    Object.defineProperty(navigator.credentials, call, { value: authenticator[call], configurable: true })
}

/** Gives the browser's own back. */
export function unplug(): void {
  for (const call of calls) Reflect.deleteProperty(navigator.credentials, call)
}
