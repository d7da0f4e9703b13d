import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRecord } from '../config/readers.js'
import type { EmulatorIdentity } from '../createEmulator.js'

/**
 * Reads a Kratos configuration from a JSON file, with the identity schemas that it names by `file://`.
 *
 * @throws {Error} A file that is not there or holds no JSON object; the message says how to mend it.
 */
export async function readConfigurationFile(path: string): Promise<object> {
  const config = await readJson(path)
  if (!isRecord(config)) throw new Error(`${path} holds no configuration: it must be a JSON object.`)
  const { identity } = config
  if (!isRecord(identity) || !Array.isArray(identity['schemas'])) return config
  const schemas = await Promise.all(identity['schemas'].map(inlineSchema))
  return { ...config, identity: { ...identity, schemas } }
}

/** Reads a list of identities from a JSON file: `[{ "traits": { … }, "password": "…" }]`. */
export async function readIdentitiesFile(path: string): Promise<EmulatorIdentity[]> {
  const identities = await readJson(path)
  if (!Array.isArray(identities) || !identities.every(isIdentity)) {
    throw new Error(
      `${path} holds no identities: it must be a JSON list of { "traits": { … }, "password": "…" }.`,
    )
  }
  return identities
}

function isIdentity(value: unknown): value is EmulatorIdentity {
  return isRecord(value) && isRecord(value['traits'])
}

async function inlineSchema(schema: unknown): Promise<unknown> {
  if (!isRecord(schema) || typeof schema['url'] !== 'string' || !schema['url'].startsWith('file://'))
    return schema
  return { ...schema, url: await readJson(fileURLToPath(schema['url'])) }
}

async function readJson(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(resolve(path), 'utf8')
  } catch {
    throw new Error(`${path} cannot be read: is it there?`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${path} is no JSON; turn a kratos.yml into JSON first.`)
  }
}
