import { base64UrlOf } from './base64.js'

const isPublicKey = (credential: Credential): credential is PublicKeyCredential =>
  credential.type === 'public-key'

const isAssertion = (response: AuthenticatorResponse): response is AuthenticatorAssertionResponse =>
  'signature' in response

const isAttestation = (response: AuthenticatorResponse): response is AuthenticatorAttestationResponse =>
  'attestationObject' in response

function responseOf(response: AuthenticatorResponse): Record<string, string> {
  const clientDataJSON = base64UrlOf(response.clientDataJSON)
  if (isAttestation(response))
    return { attestationObject: base64UrlOf(response.attestationObject), clientDataJSON }
  if (!isAssertion(response)) return { clientDataJSON }
  const { authenticatorData, signature, userHandle } = response
  return {
    authenticatorData: base64UrlOf(authenticatorData),
    clientDataJSON,
    signature: base64UrlOf(signature),
    userHandle: userHandle ? base64UrlOf(userHandle) : '',
  }
}

/** A credential as Kratos reads it: JSON in a string. `undefined` for what is no public key. */
export function credentialJson(credential: Credential): string | undefined {
  if (!isPublicKey(credential)) return undefined
  const { id, rawId, type, response } = credential
  return JSON.stringify({ id, rawId: base64UrlOf(rawId), type, response: responseOf(response) })
}
