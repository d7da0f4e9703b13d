import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isRecord, stringOf } from '../protocol/record.js'
import { type NamedSchema, registerTraits } from './registerTraits.js'

const usage = `kratos-kit-traits [FILE…] [options]

Writes the TypeScript declaration of an app's traits from its identity schemas.

  FILE           an identity schema in JSON
  --kratos URL   asks the public API of a running Kratos for its schemas
  --out FILE     where to write to, such as src/traits.d.ts; otherwise it is printed
  --help         prints this`

const options = {
  kratos: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs the command `kratos-kit-traits`. What goes wrong is said in one sentence, with exit code 1. */
export async function runCommand(args: string[]): Promise<void> {
  try {
    const { values, positionals } = readArguments(args)
    if (values.help) return console.log(usage)
    const schemas = [
      ...(await Promise.all(positionals.map(readSchema))),
      ...(values.kratos === undefined ? [] : await fetchSchemas(values.kratos)),
    ]
    if (schemas.length === 0)
      throw new Error('Name an identity schema, or a Kratos that has some: --help tells how.')
    const declaration = registerTraits(schemas)
    if (values.out === undefined) console.log(declaration.trimEnd())
    else await writeFile(values.out, declaration)
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true })
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new Error(`${reason.replace(/\.$/, '')}: --help lists the options.`, { cause: error })
  }
}

async function readSchema(file: string): Promise<NamedSchema> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: is the path right?`, { cause })
  })
  return { name: basename(file), schema: identitySchema(file, parsed(file, text)) }
}

/** The operation `listIdentitySchemas`. */
async function fetchSchemas(kratos: string): Promise<NamedSchema[]> {
  const url = `${kratos.replace(/\/+$/, '')}/schemas`
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`${url} does not answer: is Kratos running, and is this its public API?`, { cause })
  })
  const list = parsed(url, await response.text())
  if (!response.ok || !Array.isArray(list))
    throw new Error(
      `${url} answers with ${response.status} and no list of schemas: is this Kratos's public API?`,
    )
  return list
    .filter((entry) => isRecord(entry))
    .map(({ id, schema }) => ({ name: stringOf(id), schema: identitySchema(url, schema) }))
}

function parsed(source: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${source} holds no JSON.`, { cause })
  }
}

function identitySchema(source: string, schema: unknown): unknown {
  const properties = isRecord(schema) ? schema['properties'] : undefined
  if (isRecord(properties) && isRecord(properties['traits'])) return schema
  throw new Error(`${source} is no identity schema: one has "properties", and among them "traits".`)
}
