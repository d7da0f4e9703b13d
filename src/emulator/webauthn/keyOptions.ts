import { type Ceremony, creationOptions, requestOptions } from './ceremony.js'
import type { RelyingParty } from './relyingParty.js'

/** How a generation asks a browser for security keys: the options of `navigator.credentials`, as JSON. */
export interface KeyOptions {
  /** Asks for a new key. */
  creation(ceremony: Ceremony, party: RelyingParty): Record<string, unknown>
  /** Asks for one of these keys. */
  request(ceremony: Ceremony, party: RelyingParty, keys: readonly { id: string }[]): Record<string, unknown>
}

/** Milliseconds that somebody has to touch a key. */
const timeout = 120_000
const userVerification = 'discouraged'

/** As Kratos asks today: bytes in base64url. */
export const keyOptions: KeyOptions = {
  creation: (ceremony, party) =>
    creationOptions(ceremony, party, {
      userName: party.name,
      timeout,
      authenticatorSelection: { userVerification },
    }),
  request: (ceremony, party, keys) => requestOptions(ceremony, party, { timeout, userVerification, keys }),
}
