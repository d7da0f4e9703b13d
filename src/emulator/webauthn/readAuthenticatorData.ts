import { CeremonyProblem } from './ceremonyProblem.js'
import { readCbor } from './readCbor.js'

const flags = { userPresent: 0x01, backupEligible: 0x08, backupState: 0x10, credentialIncluded: 0x40 }
const headLength = 37

/** What an authenticator says about a ceremony (Web Authentication, 6.1). */
export interface AuthenticatorData {
  rpIdHash: Uint8Array<ArrayBuffer>
  userPresent: boolean
  backupEligible: boolean
  backupState: boolean
  /** How often the key signed, where its authenticator counts; else 0. */
  counter: number
  /** A key that was just made. */
  credential?: NewCredential
}

interface NewCredential {
  /** The model of the authenticator. */
  aaguid: Uint8Array<ArrayBuffer>
  id: Uint8Array<ArrayBuffer>
  /** In COSE. */
  publicKey: Uint8Array<ArrayBuffer>
}

/**
 * Reads authenticator data.
 *
 * @throws {CeremonyProblem} Bytes that end too early.
 */
export function readAuthenticatorData(bytes: Uint8Array<ArrayBuffer>): AuthenticatorData {
  if (bytes.length < headLength) throw new CeremonyProblem('The authenticator data ends too early.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const set = view.getUint8(32)
  return {
    rpIdHash: bytes.slice(0, 32),
    userPresent: (set & flags.userPresent) !== 0,
    backupEligible: (set & flags.backupEligible) !== 0,
    backupState: (set & flags.backupState) !== 0,
    counter: view.getUint32(33),
    ...((set & flags.credentialIncluded) !== 0 && { credential: readCredential(bytes.slice(headLength)) }),
  }
}

function readCredential(bytes: Uint8Array<ArrayBuffer>): NewCredential {
  if (bytes.length < 18) throw new CeremonyProblem('The new credential ends too early.')
  const keyStart = 18 + new DataView(bytes.buffer).getUint16(16)
  const { end } = readCbor(bytes, keyStart)
  return {
    aaguid: bytes.slice(0, 16),
    id: bytes.slice(18, keyStart),
    publicKey: bytes.slice(keyStart, end),
  }
}
