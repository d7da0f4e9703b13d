import { isRecord } from '../config/readers.js'
import { Fault } from '../http/fault.js'
import { newCredential } from '../identities/createIdentity.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'

/**
 * Gives an identity the credentials that an administrator sends: a password, plain or as a hash by PBKDF2, and accounts
 * at providers. Those that are not named stay as they are.
 *
 * @throws {Fault} 400 for what cannot be read.
 */
export async function importCredentials(
  kratos: Kratos,
  identity: IdentityRecord,
  credentials: unknown,
): Promise<void> {
  if (credentials === undefined || credentials === null) return
  if (!isRecord(credentials)) throw new Fault(400, { reason: 'Expected "credentials" to be an object.' })
  const { password, oidc } = credentials
  if (password !== undefined) await importPassword(kratos, identity, configOf(password))
  if (oidc !== undefined) importProviders(kratos, identity, configOf(oidc))
}

function configOf(credential: unknown): Record<string, unknown> {
  const config = isRecord(credential) ? credential['config'] : undefined
  return isRecord(config) ? config : {}
}

async function importPassword(
  kratos: Kratos,
  identity: IdentityRecord,
  { password, hashed_password: hashed }: Record<string, unknown>,
): Promise<void> {
  const hash = typeof password === 'string' && password !== '' ? await kratos.hasher.hash(password) : hashed
  if (hash === undefined) return
  if (typeof hash !== 'string' || !kratos.hasher.understands(hash)) {
    throw new Fault(400, {
      reason:
        'The emulator cannot check this "hashed_password": it knows "$pbkdf2-sha256$…"; import the plain "password" instead.',
    })
  }
  identity.credentials.password = newCredential(kratos, 'password', { hashed_password: hash })
}

function importProviders(
  kratos: Kratos,
  identity: IdentityRecord,
  { providers }: Record<string, unknown>,
): void {
  if (!Array.isArray(providers)) return
  const links = providers.map((link: unknown) => {
    const { provider, subject } = isRecord(link) ? link : {}
    if (typeof provider === 'string' && typeof subject === 'string' && provider !== '' && subject !== '') {
      return { provider, subject }
    }
    throw new Fault(400, {
      reason: 'Every entry of "credentials.oidc.config.providers" needs a provider and a subject.',
    })
  })
  const identifiers = links.map(({ provider, subject }) => `${provider}:${subject}`)
  identity.credentials.oidc = newCredential(kratos, 'oidc', { providers: links }, identifiers)
}
