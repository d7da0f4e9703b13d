import { CeremonyError, ceremonyErrorOf } from './ceremonyError.js'
import { credentialJson } from './credentialJson.js'
import type { CeremonyOptions } from './readOptions.js'

/** A browser has one dialog, so a page has one request: a new one ends the one before. */
let pending: AbortController | undefined

export interface RequestOptions {
  call: 'create' | 'get'
  publicKey: CeremonyOptions
  mediation?: CredentialMediationRequirement
  /** Ends the request. */
  controller?: AbortController
}

/** A browser gives up a little early, and a timer counts a little late. */
const tolerance = 500

/**
 * Asks the browser for a credential. The call is made before this function first waits, so that a click that leads
 * here still counts as one.
 * @returns the credential as JSON
 * @throws CeremonyError
 */
export async function request({
  call,
  publicKey,
  mediation,
  controller = new AbortController(),
}: RequestOptions): Promise<string> {
  if (!isSecureContext) throw new CeremonyError('insecure')
  if (!('PublicKeyCredential' in globalThis)) throw new CeremonyError('unsupported')
  pending?.abort()
  pending = controller
  const latest = Date.now() + (publicKey.timeout ?? Number.POSITIVE_INFINITY) - tolerance
  try {
    const { signal } = controller
    const credential = await navigator.credentials[call]({
      publicKey,
      signal,
      ...(mediation && { mediation }),
    })
    const json = credential && credentialJson(credential)
    if (!json) throw new CeremonyError('unknown')
    return json
  } catch (error) {
    throw ceremonyErrorOf(error, Date.now() >= latest)
  } finally {
    if (pending === controller) pending = undefined
  }
}
