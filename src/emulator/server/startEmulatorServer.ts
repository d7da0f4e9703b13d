import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createEmulator, type Emulator, type EmulatorOptions } from '../createEmulator.js'
import { toRequest } from './toRequest.js'

export interface EmulatorServerOptions extends EmulatorOptions {
  /** Port of the public API; 4433 unless given, 0 for any free one. */
  port?: number
  /** Port of the admin API; 4434 unless given, 0 for any free one. */
  adminPort?: number
}

export interface EmulatorServer {
  emulator: Emulator
  /** Where the server listens, without a slash at the end: not the base URLs that its answers carry. */
  publicAddress: string
  adminAddress: string
  close(): Promise<void>
}

/**
 * Starts the emulator as Kratos runs: a public and an admin port. Its answers speak of the base URLs in the
 * configuration, wherever it listens.
 *
 * @throws {ConfigurationError} A configuration that Kratos would not start with.
 * @throws {Error} A port that is taken; the message says which.
 */
export async function startEmulatorServer({
  port = 4433,
  adminPort = 4434,
  ...options
}: EmulatorServerOptions): Promise<EmulatorServer> {
  const emulator = createEmulator(options)
  const publicServer = createServer(listener(emulator, emulator.publicUrl))
  const adminServer = createServer(listener(emulator, emulator.adminUrl))
  const publicAddress = await listen(publicServer, port)
  try {
    const adminAddress = await listen(adminServer, adminPort)
    return {
      emulator,
      publicAddress,
      adminAddress,
      async close() {
        await Promise.all([close(publicServer), close(adminServer)])
      },
    }
  } catch (error) {
    await close(publicServer)
    throw error
  }
}

function listener(emulator: Emulator, base: string) {
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    forward(emulator, base, incoming, outgoing).catch((error: unknown) => {
      console.error(error)
      outgoing.destroy()
    })
  }
}

async function forward(
  emulator: Emulator,
  base: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await toRequest(incoming, base)
  const response = request ? await emulator.handle(request) : new Response('Bad Request\n', { status: 400 })
  const cookies = response.headers.getSetCookie()
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  })
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${String(port)} is taken: end what listens there, or give the emulator another one.`,
            )
          : error,
      )
    })
    server.listen(port, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      resolve(`http://localhost:${String(bound)}`)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
