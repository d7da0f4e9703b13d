import { ceremonyOf, type ReadControl } from './ceremonies.js'
import { CeremonyError, type CeremonyFailure } from './ceremonyError.js'
import { renewOffers } from './offerPasskeys.js'
import { readOptions } from './readOptions.js'
import { request } from './request.js'

/** The hidden input that takes the credential, and the credential; or why there is none. */
export type CeremonyResult = { name: string; json: string } | { failure: CeremonyFailure }

/**
 * Runs the ceremony that a button asks for, within the click.
 * @param trigger Kratos's name for it, such as `oryWebAuthnLogin`; nothing that has no such name is ever run
 * @param value the button's value: the options of security keys stand in it
 * @param read reads other inputs of the form: the options of passkeys stand there
 */
export async function runCeremony(
  trigger: string,
  value: string,
  read: ReadControl,
): Promise<CeremonyResult> {
  const ceremony = ceremonyOf(trigger)
  if (!ceremony) return { failure: 'unsupported' }
  try {
    const publicKey = readOptions(ceremony.options ? (read(ceremony.options) ?? '') : value, read)
    return { name: ceremony.result, json: await request({ call: ceremony.call, publicKey }) }
  } catch (error) {
    renewOffers()
    return { failure: error instanceof CeremonyError ? error.failure : 'unknown' }
  }
}
