import type { Kratos } from '../kratos.js'
import type { IdentityRecord, RecoveryAddressRecord, VerifiableAddressRecord } from '../store/records.js'
import { normaliseIdentifier } from './identityFacts.js'

export interface Owned<Address> {
  identity: IdentityRecord
  address: Address
}

export function findRecoveryAddress(kratos: Kratos, value: string): Owned<RecoveryAddressRecord> | undefined {
  return find(kratos, value, ({ recoveryAddresses }) => recoveryAddresses)
}

export function findVerifiableAddress(
  kratos: Kratos,
  value: string,
): Owned<VerifiableAddressRecord> | undefined {
  return find(kratos, value, ({ verifiableAddresses }) => verifiableAddresses)
}

function find<Address extends { value: string }>(
  { store }: Kratos,
  value: string,
  addressesOf: (identity: IdentityRecord) => Address[],
): Owned<Address> | undefined {
  const wanted = normaliseIdentifier(value)
  for (const identity of store.identities.values()) {
    const address = addressesOf(identity).find((candidate) => candidate.value === wanted)
    if (address) return { identity, address }
  }
  return undefined
}

/** Marks an address as somebody's who can read what is sent there. */
export function completeAddress({ clock }: Kratos, identity: IdentityRecord, value: string): void {
  const address = identity.verifiableAddresses.find((candidate) => candidate.value === value)
  if (!address || address.verified) return
  const now = clock.now()
  Object.assign(address, { verified: true, status: 'completed', verifiedAt: now, updatedAt: now })
}
