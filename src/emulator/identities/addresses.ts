import type { Kratos } from '../kratos.js'
import type { IdentityRecord, RecoveryAddressRecord, VerifiableAddressRecord } from '../store/records.js'
import { normaliseIdentifier } from './identityFacts.js'
import { ownerOf } from './ownership.js'

export interface Owned<Address> {
  identity: IdentityRecord
  address: Address
}

export function findRecoveryAddress(kratos: Kratos, typed: string): Owned<RecoveryAddressRecord> | undefined {
  const value = normaliseIdentifier(typed)
  const identity = ownerOf(kratos, { use: 'recovery', value })
  const address = identity?.recoveryAddresses.find((candidate) => candidate.value === value)
  return identity && address && { identity, address }
}

export function findVerifiableAddress(
  kratos: Kratos,
  typed: string,
): Owned<VerifiableAddressRecord> | undefined {
  const value = normaliseIdentifier(typed)
  const identity = ownerOf(kratos, { use: 'verification', value })
  const address = identity?.verifiableAddresses.find((candidate) => candidate.value === value)
  return identity && address && { identity, address }
}

/** Marks an address as somebody's who can read what is sent there. */
export function completeAddress({ clock }: Kratos, identity: IdentityRecord, value: string): void {
  const address = identity.verifiableAddresses.find((candidate) => candidate.value === value)
  if (!address || address.verified) return
  const now = clock.now()
  Object.assign(address, { verified: true, status: 'completed', verifiedAt: now, updatedAt: now })
}
