import { fromBase64, toBase64 } from '../bytes/encoding.js'
import type { Random } from '../random/createRandom.js'

const keyLength = 32

/** Hashes passwords and checks them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  verify(password: string, hash: string): Promise<boolean>
  /** Whether a hash from elsewhere is one that `verify` can check. */
  understands(hash: string): boolean
}

/** PBKDF2 as Kratos writes it: rounds, length of the key, salt, key. */
const written = /^\$pbkdf2-sha256\$i=(\d+),l=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/**
 * Password hashes by the platform's PBKDF2, written as Kratos does: `$pbkdf2-sha256$i=rounds,l=length$salt$key`.
 *
 * @param rounds How often the hash is repeated: few make tests fast, many make a leak harmless.
 */
export function createPasswordHasher(rounds: number, random: Random): PasswordHasher {
  async function derive(
    password: string,
    salt: Uint8Array<ArrayBuffer>,
    iterations: number,
    length: number,
  ): Promise<string> {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
      'deriveBits',
    ])
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
      key,
      length * 8,
    )
    return unpadded(new Uint8Array(bits))
  }

  return {
    async hash(password) {
      const salt = random.bytes(16)
      const key = await derive(password, salt, rounds, keyLength)
      return `$pbkdf2-sha256$i=${String(rounds)},l=${String(keyLength)}$${unpadded(salt)}$${key}`
    },
    async verify(password, hash) {
      const [, iterations = '', length = '', salt = '', key] = written.exec(hash) ?? []
      const bytes = fromBase64(salt)
      if (!bytes || key === undefined) return false
      return (await derive(password, bytes, Number(iterations), Number(length))) === key
    },
    understands: (hash) => written.test(hash),
  }
}

function unpadded(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/=+$/, '')
}
