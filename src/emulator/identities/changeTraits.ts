import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { CredentialType, IdentityRecord, TraitValues } from '../store/records.js'
import type { Trait } from '../traits/describeTraits.js'
import { textsAt } from '../traits/traitValue.js'
import { findConflict } from './findConflict.js'
import { identifiersOf, normaliseIdentifier, traitsOf } from './identityFacts.js'
import { noteOwnership } from './ownership.js'

const identifiedByTraits: readonly CredentialType[] = ['password', 'code', 'webauthn', 'passkey']

/** Thrown where an identifier is somebody else's already. */
export class DuplicateIdentifier extends Fault {
  constructor({ generation }: Kratos) {
    super(409, generation.duplicate)
  }
}

/**
 * Gives an identity its traits, and what hangs on them: identifiers, addresses to verify and to recover with.
 *
 * @throws {DuplicateIdentifier} Somebody else has one of the identifiers or addresses; then nothing was changed.
 */
export function changeTraits(kratos: Kratos, identity: IdentityRecord, values: TraitValues): void {
  const traits = traitsOf(kratos, identity.schemaId)
  const identifiers = new Map(identifiedByTraits.map((type) => [type, identifiersOf(traits, values, type)]))
  if (findConflict(kratos, { ...identity, traits: values })) throw new DuplicateIdentifier(kratos)
  const now = kratos.clock.now()
  identity.traits = values
  identity.updatedAt = now
  for (const [type, wanted] of identifiers) {
    const credential = identity.credentials[type]
    if (credential && type !== 'passkey') Object.assign(credential, { identifiers: wanted, updatedAt: now })
  }
  writeCodeCredential(kratos, identity, identifiers.get('code') ?? [])
  identity.verifiableAddresses = addresses(traits, values, 'verification').map(
    ({ value, via }) =>
      identity.verifiableAddresses.find((known) => known.value === value && known.via === via) ?? {
        id: kratos.random.uuid(),
        value,
        via,
        verified: false,
        status: 'pending',
        createdAt: now,
        updatedAt: now,
      },
  )
  identity.recoveryAddresses = addresses(traits, values, 'recovery').map(
    ({ value, via }) =>
      identity.recoveryAddresses.find((known) => known.value === value && known.via === via) ?? {
        id: kratos.random.uuid(),
        value,
        via,
        createdAt: now,
        updatedAt: now,
      },
  )
  noteOwnership(kratos, identity)
}

/** Whoever has an address for codes has the credential: nothing has to be set up. */
function writeCodeCredential(kratos: Kratos, identity: IdentityRecord, identifiers: string[]): void {
  if (identifiers.length === 0) {
    delete identity.credentials.code
    return
  }
  const now = kratos.clock.now()
  const traits = traitsOf(kratos, identity.schemaId)
  const targets = identifiers.map((address) => ({ address, channel: channelOf(traits, identity, address) }))
  const { createdAt = now } = identity.credentials.code ?? {}
  identity.credentials.code = {
    type: 'code',
    identifiers,
    config: { addresses: targets },
    version: 1,
    createdAt,
    updatedAt: now,
  }
}

function channelOf(traits: readonly Trait[], { traits: values }: IdentityRecord, address: string): string {
  const source = traits.find(
    ({ path, extension }) =>
      extension.codeVia !== undefined && textsAt(values, path).map(normaliseIdentifier).includes(address),
  )
  return source?.extension.codeVia ?? 'email'
}

function addresses(
  traits: readonly Trait[],
  values: TraitValues,
  purpose: 'verification' | 'recovery',
): { value: string; via: string }[] {
  return traits.flatMap(({ path, extension }) => {
    const via = extension[purpose]
    if (via === undefined) return []
    return textsAt(values, path).map((value) => ({
      value: via === 'email' ? normaliseIdentifier(value) : value,
      via,
    }))
  })
}
