import { fromBase64, toBase64, toBase64Url, toHex } from '../bytes/encoding.js'
import { timestamp } from '../clock/timestamp.js'
import { isRecord } from '../config/readers.js'
import type { Kratos } from '../kratos.js'
import type { Credential, IdentityRecord } from '../store/records.js'
import type { KnownKey } from './verifyAssertion.js'
import type { NewKey } from './verifyAttestation.js'

/** A key of somebody's, read out of what Kratos keeps. */
export interface SecurityKey extends KnownKey {
  /** As buttons name it: lower-case hex. */
  hex: string
  displayName: string
  addedAt: string
  /** Whether it is a first factor. */
  isPasswordless: boolean
  stored: Record<string, unknown>
}

/** The keys that somebody registered by a method. */
export function securityKeysOf({ credentials }: IdentityRecord, type: 'webauthn' | 'passkey'): SecurityKey[] {
  const stored = credentials[type]?.config['credentials']
  return Array.isArray(stored) ? stored.flatMap(readKey) : []
}

function readKey(stored: unknown): SecurityKey[] {
  if (!isRecord(stored)) return []
  const id = bytesIn(stored['id'])
  const publicKey = bytesIn(stored['public_key'])
  const authenticator = isRecord(stored['authenticator']) ? stored['authenticator'] : {}
  const { display_name, added_at, is_passwordless } = stored
  const { sign_count } = authenticator
  return [
    {
      id: toBase64Url(id),
      hex: toHex(id),
      publicKey,
      counter: typeof sign_count === 'number' ? sign_count : 0,
      displayName: typeof display_name === 'string' && display_name !== '' ? display_name : 'unnamed',
      addedAt: typeof added_at === 'string' ? added_at : '',
      isPasswordless: is_passwordless === true,
      stored,
    },
  ]
}

function bytesIn(value: unknown): Uint8Array<ArrayBuffer> {
  return (typeof value === 'string' ? fromBase64(value) : undefined) ?? new Uint8Array()
}

/** A new key, as Kratos keeps it. */
export function storedKey(
  { clock }: Kratos,
  { id, publicKey, attestationFormat, aaguid, data }: NewKey,
  { displayName, isPasswordless }: Pick<SecurityKey, 'displayName' | 'isPasswordless'>,
): Record<string, unknown> {
  return {
    id: toBase64(bytesIn(id)),
    public_key: toBase64(publicKey),
    attestation_type: attestationFormat,
    authenticator: { aaguid: toBase64(aaguid), sign_count: data.counter, clone_warning: false },
    flags: { user_present: true, backup_eligible: data.backupEligible, backup_state: data.backupState },
    display_name: displayName,
    added_at: timestamp(clock.now()),
    is_passwordless: isPasswordless,
  }
}

/** Keeps how often a key has signed. */
export function keepCounter(credential: Credential | undefined, { id, counter }: KnownKey): void {
  const stored = credential?.config['credentials']
  if (!credential || !Array.isArray(stored)) return
  credential.config['credentials'] = stored.map((key: unknown) => {
    if (!isRecord(key) || toBase64Url(bytesIn(key['id'])) !== id) return key
    const authenticator = isRecord(key['authenticator']) ? key['authenticator'] : {}
    return { ...key, authenticator: { ...authenticator, sign_count: counter } }
  })
}
