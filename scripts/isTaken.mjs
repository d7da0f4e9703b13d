import { createServer } from 'node:net'

/**
 * Whether another program answers at this port of `localhost`, under either of its addresses.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isTaken(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const problem = await tryToListen(port, host)
    if (problem === 'EADDRINUSE') return true
  }
  return false
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} Node's code for what stood in the way.
 */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
