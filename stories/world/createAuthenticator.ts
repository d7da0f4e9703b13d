import { base64UrlOf } from '../../src/webauthn/base64.js'

type Bytes = Uint8Array<ArrayBuffer>

interface Key extends CryptoKeyPair {
  id: Bytes
  /** Whose it is, in the server's words. */
  user: Bytes
  count: number
}

/** A security key or a device with passkeys, in software. Somebody touches it whenever it is asked. */
export interface Authenticator {
  create: (options?: CredentialCreationOptions) => Promise<Credential>
  get: (options?: CredentialRequestOptions) => Promise<Credential>
}

const bytesOf = (source: BufferSource): Bytes =>
  Uint8Array.from(
    ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
      : new Uint8Array(source),
  )

const hex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (octet) => Number.parseInt(octet, 16))

const text = (words: string) => new TextEncoder().encode(words)

const join = (...parts: Bytes[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]))

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Web Crypto writes the two numbers of a signature one after the other, WebAuthn as ASN.1. */
function signatureOf(raw: Bytes): Bytes {
  const numbers = [raw.subarray(0, 32), raw.subarray(32)].map((number) => {
    const start = number.findIndex((octet) => octet > 0)
    const digits = number.slice(start)
    const positive = (digits[0] ?? 0) < 0x80 ? digits : Uint8Array.of(0, ...digits)
    return Uint8Array.of(0x02, positive.length, ...positive)
  })
  const sequence = join(...numbers)
  return Uint8Array.of(0x30, sequence.length, ...sequence)
}

/** The public key as COSE has it: ES256 over P-256. */
async function coseOf({ publicKey }: CryptoKeyPair): Promise<Bytes> {
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  return join(hex('a5010203262001215820'), point.slice(1, 33), hex('225820'), point.slice(33))
}

const credential = (id: Bytes, response: Record<string, ArrayBuffer>) =>
  ({ id: base64UrlOf(id.buffer), rawId: id.buffer, type: 'public-key', response }) as unknown as Credential

/** Nobody chooses a passkey out of a list of suggestions: the question stands until it is taken back. */
const unanswered = (signal?: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('Taken back', 'AbortError'))
    })
  })

/** An authenticator without keys, on this page. */
export function createAuthenticator(): Authenticator {
  const keys: Key[] = []
  const clientData = (type: string, challenge: BufferSource) =>
    text(
      JSON.stringify({
        type,
        challenge: base64UrlOf(bytesOf(challenge).buffer),
        origin: location.origin,
        crossOrigin: false,
      }),
    )

  return {
    async create({ publicKey } = {}) {
      if (!publicKey) throw new DOMException('No key is asked for', 'NotSupportedError')
      const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
      const id = crypto.getRandomValues(new Uint8Array(32))
      keys.push({ ...pair, id, user: bytesOf(publicKey.user.id), count: 0 })
      const data = join(
        await sha256(text(publicKey.rp.id ?? location.hostname)),
        hex('4500000000'),
        new Uint8Array(16),
        hex('0020'),
        id,
        await coseOf(pair),
      )
      // CBOR: { fmt: 'none', attStmt: {}, authData }
      const attestation = join(
        hex('a3'),
        hex('63'),
        text('fmt'),
        hex('64'),
        text('none'),
        hex('67'),
        text('attStmt'),
        hex('a0'),
        hex('68'),
        text('authData'),
        Uint8Array.of(0x58, data.length),
        data,
      )
      return credential(id, {
        attestationObject: attestation.buffer,
        clientDataJSON: clientData('webauthn.create', publicKey.challenge).buffer,
      })
    },

    async get({ publicKey, mediation, signal } = {}) {
      if (mediation === 'conditional') return unanswered(signal)
      const allowed = publicKey?.allowCredentials?.map(({ id }) => bytesOf(id).join()) ?? []
      const key = keys.find(({ id }) => allowed.length === 0 || allowed.includes(id.join()))
      if (!publicKey || !key) throw new DOMException('No key of this authenticator fits', 'NotAllowedError')
      key.count += 1
      const client = clientData('webauthn.get', publicKey.challenge)
      const data = join(
        await sha256(text(publicKey.rpId ?? location.hostname)),
        Uint8Array.of(0x05, 0, 0, 0, key.count),
      )
      const signed = join(data, await sha256(client))
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, signed)
      return credential(key.id, {
        authenticatorData: data.buffer,
        clientDataJSON: client.buffer,
        signature: signatureOf(new Uint8Array(signature)).buffer,
        userHandle: key.user.buffer,
      })
    },
  }
}
