import { parseArguments } from './arguments.mjs'
import { loadSource } from './loadSource.mjs'
import { stop } from './stop.mjs'

const usage = `npm run emulator -- --config FILE [options]

  --config FILE       a Kratos configuration, as JSON
  --identities FILE   people who exist from the start: a JSON list of { "traits": { … }, "password": "…" }
  --version VERSION   v26 (the default) or v0.8
  --port PORT         of the public API (4433)
  --admin-port PORT   of the admin API (4434)`

const options = parseArguments(
  {
    config: { type: 'string' },
    identities: { type: 'string' },
    version: { type: 'string', default: 'v26' },
    port: { type: 'string', default: '4433' },
    'admin-port': { type: 'string', default: '4434' },
  },
  usage,
)

/** @param {string} option */
function portOf(option) {
  const port = Number(option)
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : stop(`"${option}" is no port.`)
}

const { config, identities, version } = options
if (config === undefined) stop('Give the emulator a configuration: npm run emulator -- --config FILE')
if (version !== 'v26' && version !== 'v0.8') stop(`The emulator speaks v26 and v0.8, not "${version}".`)

const { startEmulatorServer } =
  /** @type {typeof import('../src/emulator/server/startEmulatorServer.js')} */ (
    await loadSource('src/emulator/server/startEmulatorServer.ts')
  )
const { readConfigurationFile, readIdentitiesFile } =
  /** @type {typeof import('../src/emulator/server/readFiles.js')} */ (
    await loadSource('src/emulator/server/readFiles.ts')
  )

try {
  const { emulator, publicAddress, adminAddress } = await startEmulatorServer({
    config: await readConfigurationFile(config),
    identities: identities === undefined ? [] : await readIdentitiesFile(identities),
    version,
    port: portOf(options.port),
    adminPort: portOf(options['admin-port']),
  })
  console.log(`Kratos (emulated, ${version})
  public  ${publicAddress}
  admin   ${adminAddress}`)
  if (emulator.ignoredConfig.length > 0) console.log(`  without effect: ${emulator.ignoredConfig.join(', ')}`)
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
