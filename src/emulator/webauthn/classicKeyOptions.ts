import { fromBase64, toBase64 } from '../bytes/encoding.js'
import type { KeyOptions } from './keyOptions.js'
import { algorithmIds } from './publicKey.js'

/** Milliseconds that somebody has to touch a key. */
const timeout = 60_000

/** As v0.8 asked: bytes in padded base64, and a placeholder for whom a new key is for. */
export const classicKeyOptions: KeyOptions = {
  creation: ({ challenge, userHandle }, { id, name }) => ({
    publicKey: {
      challenge: padded(challenge),
      rp: { name, id },
      user: {
        name: 'placeholder',
        icon: 'https://via.placeholder.com/128',
        displayName: 'placeholder',
        id: padded(userHandle),
      },
      pubKeyCredParams: algorithmIds.map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { requireResidentKey: false, userVerification: 'preferred' },
      timeout,
    },
  }),
  request: ({ challenge }, { id }, keys) => ({
    publicKey: {
      challenge: padded(challenge),
      timeout,
      rpId: id,
      allowCredentials: keys.map((key) => ({ type: 'public-key', id: padded(key.id) })),
      userVerification: 'discouraged',
    },
  }),
}

function padded(base64url: string): string {
  return toBase64(fromBase64(base64url) ?? new Uint8Array())
}
