import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRecord } from '../config/readers.js'
import { readDocument } from './readDocument.js'

/**
 * Reads a kratos.yml (or JSON) with the identity schemas that it names.
 *
 * A schema's `url` may be `base64://`, `https://`, `file://` or a path from the configuration's folder. Where a path of
 * a container such as `file:///etc/config/kratos/identity.schema.json` is not there, the file of the same name beside the
 * configuration takes its place.
 *
 * @throws {Error} A file that is not there or cannot be parsed.
 */
export async function readConfigurationFile(path: string): Promise<object> {
  const config = await readDocument(path)
  if (!isRecord(config)) throw new Error(`${path} holds no Kratos configuration: it is no object.`)
  const { identity } = config
  if (!isRecord(identity)) return config
  const folder = dirname(resolve(path))
  const schemas: unknown[] = Array.isArray(identity['schemas']) ? identity['schemas'] : []
  const read = await Promise.all(
    schemas.map(async (schema, index) => {
      if (!isRecord(schema)) return schema
      return {
        ...schema,
        url: await readSchema(schema['url'], folder, `identity.schemas[${String(index)}].url`),
      }
    }),
  )
  const classic = identity['default_schema_url']
  return {
    ...config,
    identity: {
      ...identity,
      schemas: read,
      ...(classic !== undefined && {
        default_schema_url: await readSchema(classic, folder, 'identity.default_schema_url'),
      }),
    },
  }
}

async function readSchema(url: unknown, folder: string, at: string): Promise<unknown> {
  if (typeof url !== 'string' || url.startsWith('base64://')) return url
  try {
    return /^https?:/i.test(url) ? await fetchSchema(url) : await readDocument(findFile(url, folder))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${at}: ${reason}`, { cause: error })
  }
}

async function fetchSchema(url: string): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered with ${String(response.status)}.`)
  const schema: unknown = await response.json()
  return schema
}

function findFile(url: string, folder: string): string {
  const named = url.startsWith('file:///')
    ? fileURLToPath(url)
    : resolve(folder, url.replace(/^file:\/\//, ''))
  const beside = join(folder, basename(named))
  return !existsSync(named) && existsSync(beside) ? beside : named
}
