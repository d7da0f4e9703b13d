import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { nothing, type Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import type { Credential, CredentialType } from '../store/records.js'
import { requireIdentity } from './requireIdentity.js'

/** Types that an administrator may take from somebody, and what of them is left where one identifier goes. */
const removable: readonly CredentialType[] = [
  'password',
  'oidc',
  'totp',
  'lookup_secret',
  'webauthn',
  'passkey',
]

/** Takes a way to sign in from somebody: of accounts at providers the one that `identifier` names. */
export function deleteCredential(kratos: Kratos, exchange: Exchange): Reply {
  const identity = requireIdentity(kratos, exchange)
  const asked = exchange.params['type'] ?? ''
  const type = removable.find((candidate) => candidate === asked)
  if (!type) {
    throw new Fault(400, { reason: `Unknown or unsupported credentials type: ${asked}.` })
  }
  const credential = identity.credentials[type]
  if (!credential) {
    throw new Fault(404, { reason: `You tried to remove a ${type} but this user have no ${type} set up.` })
  }
  if (type === 'oidc') {
    const left = withoutLink(credential, exchange.query.get('identifier'))
    if (left.length > 0) {
      credential.identifiers = credential.identifiers.filter(
        (one) => one !== exchange.query.get('identifier'),
      )
      credential.config = { ...credential.config, providers: left }
      credential.updatedAt = kratos.clock.now()
      return nothing()
    }
  }
  delete identity.credentials[type]
  return nothing()
}

/** The accounts that stay when the one of this identifier goes. */
function withoutLink({ identifiers, config }: Credential, identifier: string | null): unknown[] {
  if (!identifier) {
    throw new Fault(400, { reason: 'You must provide an identifier to delete this credential.' })
  }
  if (!identifiers.includes(identifier)) {
    throw new Fault(404, {
      reason: `The identifier \`${identifier}\` was not found among \`oidc\` credentials.`,
    })
  }
  const providers: unknown[] = Array.isArray(config['providers']) ? config['providers'] : []
  return providers.filter((_, index) => identifiers[index] !== identifier)
}
