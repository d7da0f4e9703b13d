import { parseArgs } from 'node:util'
import { ConfigurationError } from '../config/readConfiguration.js'
import type { EmulatorIdentity } from '../createEmulator.js'
import { readConfigurationFile } from './readConfigurationFile.js'
import { readIdentitiesFile } from './readIdentitiesFile.js'
import { type EmulatorServer, startEmulatorServer } from './startEmulatorServer.js'

const usage = `kratos-kit-emulator --config FILE [options]

Starts an emulated Kratos. Everything is kept in memory, and nothing is sent: mail can be read on a page.

  --config FILE       a Kratos configuration: kratos.yml or JSON, with identity schemas beside it
  --identities FILE   people who exist from the start: a list of { "traits": { … }, "password": "…" }
  --version VERSION   v26 (the default) or v0.8
  --port PORT         of the public API, instead of serve.public.port (4433); 0 for any
  --admin-port PORT   of the admin API, instead of serve.admin.port (4434); 0 for any
  --help              prints this`

const options = {
  config: { type: 'string' },
  identities: { type: 'string' },
  version: { type: 'string', default: 'v26' },
  port: { type: 'string' },
  'admin-port': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/**
 * Runs the command `kratos-kit-emulator`. What goes wrong is said in one sentence, with exit code 1.
 *
 * @returns The server; undefined where none was wanted, or none could be started.
 */
export async function runCommand(args: string[]): Promise<EmulatorServer | undefined> {
  try {
    const { help, ...wanted } = readArguments(args)
    if (!help) return await start(wanted)
    console.log(usage)
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
  return undefined
}

type Wanted = Omit<ReturnType<typeof readArguments>, 'help'>

async function start({ config, identities, version, ...ports }: Wanted): Promise<EmulatorServer> {
  if (config === undefined) throw new Error('Give the emulator a configuration: --config kratos.yml')
  if (version !== 'v26' && version !== 'v0.8') {
    throw new Error(`--version takes v26 or v0.8, not ${version}.`)
  }
  const people: EmulatorIdentity[] = identities === undefined ? [] : await readIdentitiesFile(identities)
  const server = await startEmulatorServer({
    config: await readConfigurationFile(config),
    identities: people,
    version,
    port: portIn('--port', ports.port),
    adminPort: portIn('--admin-port', ports['admin-port']),
  }).catch((error: unknown) => {
    throw error instanceof ConfigurationError
      ? new Error(`${config}: ${error.message}`, { cause: error })
      : error
  })
  const { emulator, publicAddress, adminAddress } = server
  const facts = {
    Kratos: `emulated, ${version}`,
    public: publicAddress,
    admin: adminAddress,
    mail: `${adminAddress}/mail`,
    log: `${adminAddress}/log`,
    ...(emulator.ignoredConfig.length > 0 && { 'no effect': emulator.ignoredConfig.join(', ') }),
  }
  const lines = Object.entries(facts).map(([name, value]) => `  ${name.padEnd(10)} ${value}`)
  console.log(`\n${lines.join('\n')}\n`)
  return server
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new Error(`${reason.replace(/\.$/, '')}: --help lists the options.`, { cause: error })
  }
}

function portIn(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  throw new Error(`${option} takes a number from 0 to 65535, not ${text}.`)
}
