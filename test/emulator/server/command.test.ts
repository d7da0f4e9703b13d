// @vitest-environment node
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCommand } from '../../../src/emulator/server/command.js'
import type { EmulatorServer } from '../../../src/emulator/server/startEmulatorServer.js'

const schema = {
  $id: 'person',
  type: 'object',
  properties: {
    traits: {
      type: 'object',
      properties: {
        email: {
          type: 'string',
          format: 'email',
          'ory.sh/kratos': { credentials: { password: { identifier: true } } },
        },
      },
    },
  },
}

const kratosYml = `
identity:
  default_schema_id: person
  schemas:
    - id: person
      url: file:///etc/config/kratos/person.schema.json   # where the container has it
selfservice:
  default_browser_return_url: http://localhost:4455/
log: { level: debug }
`

let folder = ''
let server: EmulatorServer | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kratos-kit-'))
  await writeFile(join(folder, 'kratos.yml'), kratosYml)
  await writeFile(join(folder, 'person.schema.json'), JSON.stringify(schema))
})

afterEach(async () => {
  await server?.close()
  server = undefined
  process.exitCode = undefined
  await rm(folder, { recursive: true })
})

/** Runs the command with free ports: what it said, and what it complained about. */
async function run(...args: string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const error = vi.spyOn(console, 'error').mockReturnValue()
  server = await runCommand(['--port', '0', '--admin-port', '0', ...args])
  const said = out.mock.calls.flat().join('\n')
  const complained = error.mock.calls.flat().join('\n').trim()
  return { said, complained, code: process.exitCode }
}

test('a kratos.yml starts a server, with the schema of its container beside it', async () => {
  const { said } = await run('--config', join(folder, 'kratos.yml'))
  expect(said).toMatch(/mail +http:\/\/localhost:\d+\/mail/)
  expect(said).toMatch(/no effect +log/)
  const schemas = await fetch(`${server?.publicAddress ?? ''}/schemas`)
  expect(await schemas.json()).toEqual([{ id: 'person', schema }])
})

test('people of a file exist from the start, in the generation that is wanted', async () => {
  await writeFile(
    join(folder, 'people.yml'),
    '- traits: { email: ada@example.com }\n  password: Zebra-lamp-41-orbit\n',
  )
  const config = join(folder, 'kratos.yml')
  await run('--config', config, '--identities', join(folder, 'people.yml'), '--version', 'v0.8')
  const people = await fetch(`${server?.adminAddress ?? ''}/identities`)
  expect(await people.json()).toMatchObject([{ traits: { email: 'ada@example.com' } }])
})

test.each([
  ['no configuration', [], 'Give the emulator a configuration: --config kratos.yml'],
  ['an option that is not there', ['--confg'], "Unknown option '--confg': --help lists the options."],
  ['a file that is not there', ['--config', 'nowhere.yml'], 'There is no file nowhere.yml.'],
  ['another version', ['--config', 'x', '--version', '1'], '--version takes v26 or v0.8, not 1.'],
])('%s is told in one sentence', async (_, args, sentence) => {
  expect(await run(...args)).toEqual({ said: '', complained: sentence, code: 1 })
})

test('a value that cannot be meant is told with the file and its path', async () => {
  const path = join(folder, 'wrong.yml')
  await writeFile(path, `${kratosYml}session: { lifespan: forever }\n`)
  const { complained, code } = await run('--config', path)
  expect(complained).toMatch(/wrong\.yml: .*\n +session\.lifespan: expected a duration/)
  expect(code).toBe(1)
})

test('a schema that is not there is told with the place that names it', async () => {
  await rm(join(folder, 'person.schema.json'))
  const { complained } = await run('--config', join(folder, 'kratos.yml'))
  expect(complained).toBe('identity.schemas[0].url: There is no file /etc/config/kratos/person.schema.json.')
})

test('a port that is no port, or taken, is told', async () => {
  const config = join(folder, 'kratos.yml')
  expect((await run('--config', config, '--port', '70000')).complained).toBe(
    '--port takes a number from 0 to 65535, not 70000.',
  )
  const first = await runCommand(['--config', config, '--port', '0', '--admin-port', '0'])
  const taken = new URL(first?.publicAddress ?? '').port
  expect((await run('--config', config, '--port', taken)).complained).toContain(`Port ${taken} is taken`)
  await first?.close()
})
