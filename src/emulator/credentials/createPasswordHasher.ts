import { fromBase64, toBase64 } from '../bytes/encoding.js'
import type { Random } from '../random/createRandom.js'

/** Hashes passwords and checks them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  verify(password: string, hash: string): Promise<boolean>
}

/**
 * Password hashes by the platform's PBKDF2, written as `pbkdf2$rounds$salt$key`.
 *
 * @param rounds How often the hash is repeated: few make tests fast, many make a leak harmless.
 */
export function createPasswordHasher(rounds: number, random: Random): PasswordHasher {
  async function derive(
    password: string,
    salt: Uint8Array<ArrayBuffer>,
    iterations: number,
  ): Promise<string> {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
      'deriveBits',
    ])
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
      key,
      256,
    )
    return toBase64(new Uint8Array(bits))
  }

  return {
    async hash(password) {
      const salt = random.bytes(16)
      return ['pbkdf2', rounds, toBase64(salt), await derive(password, salt, rounds)].join('$')
    },
    async verify(password, hash) {
      const [, iterations = '', salt = '', key] = hash.split('$')
      const bytes = fromBase64(salt)
      return bytes !== undefined && (await derive(password, bytes, Number(iterations))) === key
    },
  }
}
