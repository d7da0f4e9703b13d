import { fromBase64, toBase64Url } from '../bytes/encoding.js'
import { isRecord } from '../config/readers.js'
import type { Kratos } from '../kratos.js'
import type { FlowRecord } from '../store/records.js'
import type { Expectations } from './expectations.js'
import { algorithmIds } from './publicKey.js'
import type { RelyingParty } from './relyingParty.js'

/** What a flow remembers of a ceremony that it asked for; both in base64url. */
export interface Ceremony {
  challenge: string
  /** Whom a new key is for. */
  userHandle: string
}

/** Asks for a ceremony that the flow remembers under a method's name until it is asked for anew. */
export function beginCeremony(
  kratos: Kratos,
  flow: FlowRecord,
  method: string,
  userHandle: Uint8Array = new Uint8Array(),
): Ceremony {
  const challenge = toBase64Url(kratos.random.bytes(32))
  const ceremony: Ceremony = { challenge, userHandle: toBase64Url(userHandle) }
  flow.memory[method] = ceremony
  return ceremony
}

export function rememberedCeremony({ memory }: FlowRecord, method: string): Ceremony | undefined {
  const ceremony = memory[method]
  if (!isRecord(ceremony)) return undefined
  const { challenge, userHandle } = ceremony
  return typeof challenge === 'string' && typeof userHandle === 'string'
    ? { challenge, userHandle }
    : undefined
}

export function expectationsOf({ challenge }: Ceremony, { id, origins }: RelyingParty): Expectations {
  return { challenge, rpId: id, origins }
}

export function userHandleBytes({ userHandle }: Ceremony): Uint8Array<ArrayBuffer> {
  return fromBase64(userHandle) ?? new Uint8Array()
}

/** The options of `navigator.credentials.create`, as JSON. */
export function creationOptions(
  { challenge, userHandle }: Ceremony,
  { id, name }: RelyingParty,
  particular: { userName: string; timeout: number; authenticatorSelection: Record<string, unknown> },
): Record<string, unknown> {
  const { userName, timeout, authenticatorSelection } = particular
  return {
    publicKey: {
      rp: { name, id },
      user: { name: userName, displayName: userName, id: userHandle },
      challenge,
      pubKeyCredParams: algorithmIds.map((alg) => ({ type: 'public-key', alg })),
      timeout,
      authenticatorSelection,
    },
  }
}

/** The options of `navigator.credentials.get`, as JSON; any key of the relying party unless some are named. */
export function requestOptions(
  { challenge }: Ceremony,
  { id }: RelyingParty,
  particular: { timeout: number; userVerification: string; keys?: readonly { id: string }[] },
): Record<string, unknown> {
  const { timeout, userVerification, keys } = particular
  return {
    publicKey: {
      challenge,
      timeout,
      rpId: id,
      ...(keys && { allowCredentials: keys.map((key) => ({ type: 'public-key', id: key.id })) }),
      userVerification,
    },
  }
}
