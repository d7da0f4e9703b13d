import { startEmulatorServer } from '../src/emulator/server/startEmulatorServer.js'
import { account, identities, kratosConfiguration } from './kratosConfiguration.js'

/**
 * Starts the playground's Kratos, which believes that it lives where the playground does.
 *
 * @param origin The playground's.
 * @returns Where it listens, and what to tell people about it.
 */
export async function startEmulator(origin: string) {
  const { publicAddress, adminAddress } = await startEmulatorServer({
    config: kratosConfiguration(origin),
    identities,
    port: 0,
    adminPort: 0,
  })
  const facts = {
    Kratos: `emulated, at ${publicAddress} (admin ${adminAddress}); accounts end with this command`,
    'Ready account': `${account.email} with the password ${account.password}`,
  }
  return { address: publicAddress, facts }
}
