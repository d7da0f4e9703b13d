import { importIdentity } from '../admin/identityBody.js'
import type { EmulatorIdentity } from '../createEmulator.js'
import { findByAnyIdentifier } from '../identities/findByIdentifier.js'
import { forgetIdentity } from '../identities/forgetIdentity.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'

/** Somebody whom the emulator knows, as a copy. */
export interface KnownIdentity {
  id: string
  schemaId: string
  state: 'active' | 'inactive'
  traits: Record<string, unknown>
  externalId: string | undefined
  /** The types of their credentials, such as `password` and `totp`. */
  credentials: string[]
  /** Addresses that can be verified, and whether they are. */
  addresses: { value: string; verified: boolean }[]
}

/** Who exists, without a detour through the admin API. */
export interface Identities {
  /** Everybody, the oldest first. */
  list(): Promise<KnownIdentity[]>
  /** Somebody by their id or by what they sign in with. */
  find(idOrIdentifier: string): Promise<KnownIdentity | undefined>
  /**
   * Makes somebody.
   *
   * @throws {Error} Traits that their schema refuses, or an identifier that is somebody else's.
   */
  add(identity: EmulatorIdentity): Promise<KnownIdentity>
  /** Forgets somebody and their sessions; says whether they existed. */
  remove(id: string): Promise<boolean>
}

/** @param inTurn Waits for the requests before. */
export function createIdentities(
  kratos: Kratos,
  inTurn: <Result>(work: () => Result | Promise<Result>) => Promise<Result>,
): Identities {
  const { store } = kratos
  return {
    list: () => inTurn(() => Array.from(store.identities.values(), describe)),
    find: (idOrIdentifier) =>
      inTurn(() => {
        const found = store.identities.get(idOrIdentifier) ?? findByAnyIdentifier(kratos, idOrIdentifier)
        return found && describe(found)
      }),
    add: ({ password, ...identity }) =>
      inTurn(async () => {
        const credentials = password === undefined ? undefined : { password: { config: { password } } }
        return describe(await importIdentity(kratos, { ...identity, credentials }))
      }),
    remove: (id) =>
      inTurn(() => {
        const identity = store.identities.get(id)
        if (identity) forgetIdentity(kratos, identity)
        return identity !== undefined
      }),
  }
}

function describe(identity: IdentityRecord): KnownIdentity {
  const { id, schemaId, state, traits, externalId, credentials, verifiableAddresses } = identity
  return {
    id,
    schemaId,
    state,
    traits: structuredClone(traits),
    externalId,
    credentials: Object.keys(credentials),
    addresses: verifiableAddresses.map(({ value, verified }) => ({ value, verified })),
  }
}
