import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

interface CreationOptions {
  rp: { id: string }
  user: { id: string }
  challenge: string
}

interface RequestOptions {
  challenge: string
  allowCredentials?: { id: string }[]
}

interface Credential {
  id: Buffer
  privateKey: KeyObject
  rpId: string
  userHandle: Buffer
  count: number
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>

const base64url = (bytes: Buffer) => bytes.toString('base64url')
const bytesOf = (text: string) => Buffer.from(text.replaceAll('-', '+').replaceAll('_', '/'), 'base64')
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}

function encode(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  const pairs = Array.from(value).flatMap(([key, inner]) => [encode(key), encode(inner)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

/** A security key in software: ES256, attestation `none`. */
export function createAuthenticator(origin: string) {
  const credentials: Credential[] = []

  function clientData(type: string, challenge: string): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge: base64url(bytesOf(challenge)), origin, crossOrigin: false }),
    )
  }

  function authenticatorData(rpId: string, flags: number, count: number, rest = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(count)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, rest])
  }

  return {
    create(options: unknown) {
      const { rp, user, challenge } = options as CreationOptions
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const id = randomBytes(32)
      const key = encode(
        new Map<number, Cbor>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      )
      const idLength = Buffer.alloc(2)
      idLength.writeUInt16BE(id.length)
      const authData = authenticatorData(rp.id, 0x45, 0, Buffer.concat([Buffer.alloc(16), idLength, id, key]))
      credentials.push({ id, privateKey, rpId: rp.id, userHandle: bytesOf(user.id), count: 0 })
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        response: {
          attestationObject: base64url(encode(attestation)),
          clientDataJSON: base64url(clientData('webauthn.create', challenge)),
        },
      }
    },

    get(options: unknown) {
      const { challenge, allowCredentials = [] } = options as RequestOptions
      const allowed = allowCredentials.map(({ id }) => base64url(bytesOf(id)))
      const credential = credentials.find(({ id }) => allowed.length === 0 || allowed.includes(base64url(id)))
      if (!credential) throw new Error('no credential of this authenticator fits')
      const client = clientData('webauthn.get', challenge)
      credential.count += 1
      const data = authenticatorData(credential.rpId, 0x05, credential.count)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(credential.privateKey)
      return {
        id: base64url(credential.id),
        rawId: base64url(credential.id),
        type: 'public-key',
        response: {
          authenticatorData: base64url(data),
          clientDataJSON: base64url(client),
          signature: base64url(signature),
          userHandle: base64url(credential.userHandle),
        },
      }
    },
  }
}

export type Authenticator = ReturnType<typeof createAuthenticator>
