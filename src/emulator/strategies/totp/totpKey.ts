import { fromBase32, toBase32 } from '../../bytes/base32.js'
import { traitsOf } from '../../identities/identityFacts.js'
import type { Kratos } from '../../kratos.js'
import type { IdentityRecord } from '../../store/records.js'
import { traitValue } from '../../traits/traitValue.js'

/** The bytes of a secret: 160 bits, as RFC 4226 recommends. */
const secretLength = 20

/** A new key for an authenticator app, as the URL that its QR code holds. */
export function createTotpKey(kratos: Kratos, identity: IdentityRecord): string {
  const issuer = kratos.config.selfservice.methods.totp.config.issuer ?? new URL(kratos.publicUrl).hostname
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(accountName(kratos, identity))}`
  const query = new URLSearchParams({
    algorithm: 'SHA1',
    digits: '6',
    issuer,
    period: '30',
    secret: toBase32(kratos.random.bytes(secretLength)),
  })
  return `otpauth://totp/${label}?${query.toString()}`
}

/** The secret of a key, in base32. */
export function secretText(key: string): string {
  return new URL(key).searchParams.get('secret') ?? ''
}

export function secretBytes(key: string): Uint8Array<ArrayBuffer> {
  return fromBase32(secretText(key))
}

/** The key that somebody has set up. */
export function keyOf({ credentials }: IdentityRecord): string | undefined {
  const key = credentials.totp?.config['totp_url']
  return typeof key === 'string' && key !== '' ? key : undefined
}

/** What an app calls the account: the trait that the schema names for it, else the identity's id. */
function accountName(kratos: Kratos, { id, schemaId, traits }: IdentityRecord): string {
  const named = traitsOf(kratos, schemaId).find(({ extension }) => extension.isAccountName)
  const value = named && traitValue(traits, named.path)
  return typeof value === 'string' && value !== '' ? value : id
}
