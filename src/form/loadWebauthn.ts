import type { runCeremony } from '../webauthn/runCeremony.js'

interface Webauthn {
  runCeremony: typeof runCeremony
}

let loaded: Webauthn | undefined

/** The ceremonies, where they are loaded already: what is awaited within a click no longer counts as clicked. */
export const loadedWebauthn = (): Webauthn | undefined => loaded

/** Loads the ceremonies: a form without passkeys or security keys never does. */
export async function loadWebauthn(): Promise<Webauthn> {
  loaded ??= await import('../webauthn/runCeremony.js')
  return loaded
}
