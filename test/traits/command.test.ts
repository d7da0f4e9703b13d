// @vitest-environment node
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startEmulatorServer } from '../../src/emulator/server/startEmulatorServer.js'
import { runCommand } from '../../src/traits/command.js'
import basic from '../conformance/profiles/basic.json' with { type: 'json' }

const person = {
  properties: { traits: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'] } },
}

let folder = ''
const inFolder = (file: string) => join(folder, file)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kratos-kit-'))
  await writeFile(inFolder('person.schema.json'), JSON.stringify(person))
  await writeFile(inFolder('broken.json'), '{')
  await writeFile(inFolder('other.json'), '{"type":"object"}')
})

afterEach(async () => {
  process.exitCode = undefined
  await rm(folder, { recursive: true })
})

/** Runs the command: what it said, and what it complained about. */
async function run(...args: string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const error = vi.spyOn(console, 'error').mockReturnValue()
  await runCommand(args)
  return {
    said: out.mock.calls.flat().join('\n'),
    complained: error.mock.calls.flat().join('\n').trim(),
    code: process.exitCode,
  }
}

test('the traits of a schema are printed', async () => {
  const { said, code } = await run(inFolder('person.schema.json'))
  expect(said).toContain('from person.schema.json.')
  expect(said).toContain('email: string')
  expect(code).toBeUndefined()
})

test('they are written to the file that is wanted', async () => {
  const { said } = await run(inFolder('person.schema.json'), '--out', inFolder('traits.d.ts'))
  expect(said).toBe('')
  expect(await readFile(inFolder('traits.d.ts'), 'utf8')).toContain("declare module 'kratos-kit'")
})

test('a running Kratos is asked for its schemas', async () => {
  const server = await startEmulatorServer({ config: basic, port: 0, adminPort: 0 })
  const { said } = await run('--kratos', server.publicAddress)
  await server.close()
  expect(said).toContain('email')
  expect(said).toContain('interface Register')
})

test.each([
  ['nothing to write from', [], 'Name an identity schema, or a Kratos that has some: --help tells how.'],
  ['an option that is not there', ['--file'], "Unknown option '--file'"],
  ['a file that is not there', ['nowhere.json'], 'nowhere.json cannot be read: is the path right?'],
  ['a file without JSON', ['broken.json'], 'broken.json holds no JSON.'],
  ['another schema', ['other.json'], 'other.json is no identity schema'],
  ['a server that is not there', ['--kratos', 'http://localhost:1'], 'does not answer: is Kratos running'],
])('%s is told in one sentence', async (_what, args, sentence) => {
  const { complained, code } = await run(...args.map((arg) => (arg.endsWith('.json') ? inFolder(arg) : arg)))
  expect(complained).toContain(sentence)
  expect(complained.split('\n')).toHaveLength(1)
  expect(code).toBe(1)
})
