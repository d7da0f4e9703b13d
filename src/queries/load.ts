import { KratosError } from '../client/errors.js'

/**
 * Code that is needed only now.
 * @throws KratosError `network` where it cannot be had, so that it is told and retried as any other request.
 */
export async function load<Module>(importing: () => Promise<Module>): Promise<Module> {
  try {
    return await importing()
  } catch (cause) {
    throw new KratosError('network', { operation: 'Loading code', cause })
  }
}
