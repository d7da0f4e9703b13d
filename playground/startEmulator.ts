import { startEmulatorServer } from '../src/emulator/server/startEmulatorServer.js'
import { account, identities } from './kratosConfiguration.js'
import { type ProfileName, profileConfiguration, profileNames, profilePath, profiles } from './profiles.js'

/** Where one Kratos listens, and below which path of the playground it is to be found. */
interface Listening {
  path: string
  publicAddress: string
  adminAddress: string
  /** Lets time pass for this Kratos. */
  advance: (minutes: number) => void
}

async function start(origin: string, profile: ProfileName): Promise<Listening> {
  const { version = 'v26' } = profiles[profile]
  const { emulator, publicAddress, adminAddress } = await startEmulatorServer({
    config: profileConfiguration(origin, profile),
    identities,
    version,
    port: 0,
    adminPort: 0,
  })
  return {
    path: profilePath(profile),
    publicAddress,
    adminAddress,
    advance: (minutes) => emulator.clock.advance({ minutes }),
  }
}

/**
 * Starts the playground's servers, one for each profile, which believe that they live below the playground.
 *
 * @param origin The playground's.
 * @returns Where they listen, and what to tell people about them.
 */
export async function startEmulator(origin: string) {
  const servers = await Promise.all(profileNames.map((profile) => start(origin, profile)))
  const [first] = servers
  const facts = {
    Kratos: `emulated, at ${first?.publicAddress ?? ''} (admin ${first?.adminAddress ?? ''}) and ${servers.length - 1} more; accounts end with this command`,
    'Ready account': `${account.email} with the password ${account.password}`,
  }
  return { servers, facts }
}
