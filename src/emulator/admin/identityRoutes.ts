import { isRecord } from '../config/readers.js'
import { FlowProblem } from '../flows/flowProblem.js'
import { Fault } from '../http/fault.js'
import { readJsonObject } from '../http/readBody.js'
import { json } from '../http/reply.js'
import { draftIdentity, newCredential, storeIdentity } from '../identities/createIdentity.js'
import { renderIdentity } from '../identities/renderIdentity.js'
import type { Kratos } from '../kratos.js'
import { adminRoute, type Route } from '../routing/route.js'
import type { IdentityRecord } from '../store/records.js'
import { requireValidTraits } from '../strategies/requireValidTraits.js'

export const identityRoutes: Route[] = [
  adminRoute('POST', '/identities', async (kratos, { request }) => {
    const identity = await importIdentity(kratos, readJsonObject(request))
    return {
      ...json(renderIdentity(kratos, identity), 201),
      headers: { location: `${kratos.adminUrl}/identities/${identity.id}` },
    }
  }),
]

/** Creates an identity out of what the admin API takes: traits and, where given, a password. */
export async function importIdentity(kratos: Kratos, body: Record<string, unknown>): Promise<IdentityRecord> {
  const schemaId = body['schema_id'] ?? kratos.schemas[0]?.id
  if (typeof schemaId !== 'string' || !kratos.schemas.some(({ id }) => id === schemaId)) {
    throw new Fault(400, { reason: `Identity schema ${JSON.stringify(schemaId)} could not be found.` })
  }
  const { traits } = body
  const identity = draftIdentity(kratos, schemaId, isRecord(traits) ? traits : {})
  try {
    await requireValidTraits(kratos, identity)
  } catch (error) {
    throw error instanceof FlowProblem ? new Fault(400, { reason: error.message }) : error
  }
  const password = passwordOf(body['credentials'])
  if (password !== undefined) {
    const hash = await kratos.hasher.hash(password)
    identity.credentials.password = newCredential(kratos, 'password', { hashed_password: hash })
  }
  storeIdentity(kratos, identity)
  return identity
}

function passwordOf(credentials: unknown): string | undefined {
  const password = isRecord(credentials) ? credentials['password'] : undefined
  const config = isRecord(password) ? password['config'] : undefined
  const plain = isRecord(config) ? config['password'] : undefined
  return typeof plain === 'string' ? plain : undefined
}
