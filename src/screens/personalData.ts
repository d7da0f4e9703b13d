import type { KratosClient } from '../client/createKratosClient.js'
import { isKratosError } from '../client/errors.js'
import { getSession } from '../client/getSession.js'
import { getIdentitySchema, type JsonSchema } from '../client/identitySchemas.js'
import { listMySessions } from '../client/listMySessions.js'
import type { Session } from '../protocol/session.js'

/** What a server keeps about whoever is signed in, as far as it tells them. */
export interface PersonalData {
  exported_at: string
  /** This one; it holds the identity with its traits and addresses. */
  session: Session
  other_sessions: Session[]
  /** What the traits mean, as JSON Schema. */
  schema: JsonSchema | undefined
}

/** An answer that the server may not give: old generations have no list of sessions, some hide their schemas. */
const ifFound = <Answer, Instead>(answer: Promise<Answer>, instead: Instead) =>
  answer.catch((error: unknown) => {
    if (isKratosError(error, 'not_found')) return instead
    throw error
  })

/**
 * Collects somebody's own data: session, identity, other sessions, schema.
 * @returns `null` where nobody is signed in.
 */
export async function personalData(client: KratosClient): Promise<PersonalData | null> {
  const session = await getSession(client)
  if (!session) return null
  const schemaId = session.identity?.schema_id
  const [others, schema] = await Promise.all([
    ifFound(listMySessions(client), { items: [] }),
    schemaId ? ifFound(getIdentitySchema(client, schemaId), undefined) : undefined,
  ])
  return { exported_at: new Date().toISOString(), session, other_sessions: others.items, schema }
}
