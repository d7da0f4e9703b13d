import { isRecord } from '../config/readers.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { readJson, readJsonObject } from '../http/readBody.js'
import { json, nothing, type Reply } from '../http/reply.js'
import { forgetIdentity } from '../identities/forgetIdentity.js'
import { ownerOf } from '../identities/ownership.js'
import { applyPatch } from '../json/applyPatch.js'
import type { Kratos } from '../kratos.js'
import { adminRoute, type Route } from '../routing/route.js'
import type { IdentityRecord } from '../store/records.js'
import { batchIdentities } from './batchIdentities.js'
import { deleteCredential } from './deleteCredential.js'
import { importIdentity, replaceIdentity } from './identityBody.js'
import { includedCredentials } from './includedCredentials.js'
import { listIdentities } from './listIdentities.js'
import { notFound } from './notFound.js'
import { renderAdminIdentity } from './renderAdminIdentity.js'
import { requireIdentity } from './requireIdentity.js'

/** What an administrator may know and do about people. */
export const identityRoutes: Route[] = [
  adminRoute('GET', '/identities', listIdentities),
  adminRoute('POST', '/identities', createIdentity),
  adminRoute('PATCH', '/identities', batchIdentities),
  adminRoute('GET', '/identities/by/external/{externalId}', (kratos, exchange) => {
    const { externalId = '' } = exchange.params
    const identity = ownerOf(kratos, { use: 'external id', value: externalId })
    if (!identity) throw notFound()
    return show(kratos, exchange, identity)
  }),
  adminRoute('GET', '/identities/{id}', (kratos, exchange) =>
    show(kratos, exchange, requireIdentity(kratos, exchange)),
  ),
  adminRoute('PUT', '/identities/{id}', updateIdentity),
  adminRoute('PATCH', '/identities/{id}', patchIdentity),
  adminRoute('DELETE', '/identities/{id}', (kratos, exchange) => {
    forgetIdentity(kratos, requireIdentity(kratos, exchange))
    return nothing()
  }),
  adminRoute('DELETE', '/identities/{id}/credentials/{type}', deleteCredential),
]

function show(kratos: Kratos, { query }: Exchange, identity: IdentityRecord): Reply {
  const include = includedCredentials(kratos, query)
  return json(renderAdminIdentity(kratos, identity, { include }))
}

async function createIdentity(kratos: Kratos, { request }: Exchange): Promise<Reply> {
  const body = readJsonObject(request)
  const unknown = Object.keys(body).find((field) => !kratos.generation.createFields.includes(field))
  if (unknown !== undefined) throw new Fault(400, { message: `json: unknown field "${unknown}"` })
  const identity = await importIdentity(kratos, body)
  return {
    ...json(renderAdminIdentity(kratos, identity, { written: 'created' }), 201),
    headers: { location: `${kratos.adminUrl}/identities/${identity.id}` },
  }
}

async function updateIdentity(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const identity = requireIdentity(kratos, exchange)
  await replaceIdentity(kratos, identity, readJsonObject(exchange.request))
  return json(renderAdminIdentity(kratos, requireIdentity(kratos, exchange), { written: 'updated' }))
}

/** What a patch may not touch: it has operations of its own, or is not to be changed at all. */
const untouchable = /^\/(id|credentials|stateChangedAt|state_changed_at|created_at|updated_at)(\/|$)/

async function patchIdentity(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const identity = requireIdentity(kratos, exchange)
  const steps = readJson(exchange.request)
  if (!Array.isArray(steps)) throw new Fault(400, { reason: 'Expected the JSON patch to be a list.' })
  for (const step of steps) {
    const path = isRecord(step) ? String(step['path']) : ''
    if (untouchable.test(path)) throw new Fault(400, { reason: `The JSON patch may not change ${path}.` })
  }
  const { credentials: _, ...document } = renderAdminIdentity(kratos, identity)
  const patched = applyPatch(document, steps)
  await replaceIdentity(kratos, identity, isRecord(patched) ? patched : {})
  return json(renderAdminIdentity(kratos, requireIdentity(kratos, exchange)))
}
