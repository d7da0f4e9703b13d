import { isRecord } from '../config/readers.js'
import type { EmulatorIdentity } from '../createEmulator.js'
import { readDocument } from './readDocument.js'

/**
 * Reads people from a file of JSON or YAML: `[{ "traits": { … }, "password": "…" }]`.
 *
 * @throws {Error} A file that is not there or holds something else.
 */
export async function readIdentitiesFile(path: string): Promise<EmulatorIdentity[]> {
  const identities = await readDocument(path)
  if (Array.isArray(identities) && identities.every(isIdentity)) return identities
  throw new Error(`${path} holds no identities: it must be a list of { "traits": { … }, "password": "…" }.`)
}

function isIdentity(value: unknown): value is EmulatorIdentity {
  return isRecord(value) && isRecord(value['traits'])
}
