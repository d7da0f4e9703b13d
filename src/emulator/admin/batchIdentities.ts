import { isRecord } from '../config/readers.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { readJsonObject } from '../http/readBody.js'
import { json, type Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { importIdentity } from './identityBody.js'

const mostAtOnce = 1000

/** Creates many identities at once; one that cannot be made does not hold up the others. */
export async function batchIdentities(kratos: Kratos, { request }: Exchange): Promise<Reply> {
  const { identities = [] } = readJsonObject(request)
  if (!Array.isArray(identities)) throw new Fault(400, { reason: 'Expected "identities" to be a list.' })
  if (identities.length > mostAtOnce) {
    throw new Fault(400, {
      reason: `The maximum number of identities per batch is ${String(mostAtOnce)}, got ${String(identities.length)}.`,
    })
  }
  const results: (Record<string, unknown> | null)[] = []
  for (const entry of identities) results.push(await createOne(kratos, entry))
  return json({ identities: results })
}

async function createOne(kratos: Kratos, entry: unknown): Promise<Record<string, unknown> | null> {
  const { create, patch_id: patchId } = isRecord(entry) ? entry : {}
  const named = patchId === undefined ? {} : { patch_id: patchId }
  if (!isRecord(create)) return null
  try {
    const { id } = await importIdentity(kratos, create)
    return { action: 'create', identity: id, ...named }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { action: 'error', ...named, error: error.error }
  }
}
