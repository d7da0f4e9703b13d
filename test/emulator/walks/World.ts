import { createEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator/index.js'
import type { Answer, Device } from './Device.js'
import { createPerson, firstAddress, owns, type Person, passwordOf } from './Person.js'

/** An emulator and three people who know each other's addresses, and nothing else of each other. */
export interface World {
  emulator: Emulator
  people: readonly [Person, Person, Person]
}

export function createWorld(options: Pick<EmulatorOptions, 'config' | 'version'>): World {
  const names = ['ada', 'grace', 'eve'] as const
  const emulator = createEmulator({
    ...options,
    identities: names.map((name) => ({
      traits: { email: firstAddress({ name }), name: { first: name } },
      password: passwordOf(name),
    })),
    now: '2026-01-01T00:00:00Z',
    seed: 1,
    // The provider built in takes the place of one that cannot be reached.
    fetch: () => Promise.reject(new TypeError('There is no network here.')),
  })
  const [ada, grace, eve] = names
  return {
    emulator,
    people: [createPerson(emulator, ada), createPerson(emulator, grace), createPerson(emulator, eve)],
  }
}

/** The address of an account that is not this person's; it is taken, so that nobody else may have it. */
export async function foreignAddress({ emulator }: World, person: Person, which: number): Promise<string> {
  const addresses = (await emulator.identities.list()).map(({ traits }) => String(traits['email']))
  const foreign = addresses.filter((address) => !owns(person, address))
  return foreign[which % foreign.length] ?? firstAddress(person)
}

/** @throws {Error} The server broke, or somebody is somebody else. */
export async function checkWorld(
  { emulator }: World,
  person: Person,
  device: Device,
  answers: Answer[],
): Promise<void> {
  const session = await device.send(`${emulator.publicUrl}/sessions/whoami`, {
    headers: { accept: 'application/json' },
  })
  device.isSignedIn = session.status === 200
  for (const { status, url, body } of [...answers, session]) {
    if (status >= 500 && !isKratosOwn(body))
      throw new Error(`${url} answered ${String(status)}: ${JSON.stringify(body)}`)
    for (const address of addressesIn(body)) {
      if (!owns(person, address)) throw new Error(`${person.name} got the account of ${address} from ${url}.`)
    }
  }
  if (session.status === 200) await checkAssurance(emulator, session.body)
}

/** Kratos itself answers with 500 to a security key that it did not ask for. */
function isKratosOwn(body: Answer['body']): boolean {
  return /WebAuthn credential|has not asked for a/.test(JSON.stringify(body))
}

/** Whose account an answer shows. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const email = key === 'identity' && (inner as { traits?: { email?: string } } | null)?.traits?.email
    return [...(typeof email === 'string' ? [email] : []), ...addressesIn(inner)]
  })
}

/** Whoever has set up an app or backup codes is known only to somebody who gave them. */
async function checkAssurance(emulator: Emulator, session: Answer['body']): Promise<void> {
  const { identity, authenticator_assurance_level: aal } = session as {
    identity: { id: string }
    authenticator_assurance_level: string
  }
  const credentials = (await emulator.identities.find(identity.id))?.credentials ?? []
  const hasSecondFactor = credentials.includes('totp') || credentials.includes('lookup_secret')
  if (hasSecondFactor && aal !== 'aal2')
    throw new Error(`A session without its second factor was shown (${aal}).`)
}

/** @throws {Error} Two accounts have the same address. */
export async function checkAddresses({ emulator }: World): Promise<void> {
  const addresses = (await emulator.identities.list()).map(({ traits }) => String(traits['email']))
  const twice = addresses.filter((address, index) => addresses.indexOf(address) !== index)
  if (twice.length > 0) throw new Error(`Several accounts have ${twice.join(', ')}.`)
}
