import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readConfiguration } from '../config/readConfiguration.js'
import { createEmulator, type Emulator, type EmulatorOptions } from '../createEmulator.js'
import { Offline } from '../faults/offline.js'
import { answerPage } from './pages/answerPage.js'
import { toRequest } from './toRequest.js'
import { withBaseUrls } from './withBaseUrls.js'

export interface EmulatorServerOptions extends EmulatorOptions {
  /** Port of the public API; `serve.public.port` (4433) unless given, 0 for any free one. */
  port?: number | undefined
  /** Port of the admin API; `serve.admin.port` (4434) unless given, 0 for any free one. */
  adminPort?: number | undefined
}

export interface EmulatorServer {
  emulator: Emulator
  /** Where the server listens, without a slash at the end: not the base URLs that its answers carry. */
  publicAddress: string
  /** The admin API, with pages for people at `/mail` and `/log`. */
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
  port,
  adminPort,
  ...options
}: EmulatorServerOptions): Promise<EmulatorServer> {
  const { serve } = readConfiguration(options.config).config
  const ports = { public: port ?? serve.public.port, admin: adminPort ?? serve.admin.port }
  const emulator = createEmulator({ ...options, config: withBaseUrls(options.config, ports) })
  const publicServer = createServer(listener((request) => emulator.handle(request), emulator.publicUrl))
  const adminServer = createServer(
    listener(
      (request) => Promise.resolve(answerPage(emulator, request) ?? emulator.handle(request)),
      emulator.adminUrl,
    ),
  )
  const publicAddress = await listen(publicServer, ports.public)
  try {
    const adminAddress = await listen(adminServer, ports.admin)
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

type Handle = (request: Request) => Promise<Response>

function listener(handle: Handle, base: string) {
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    forward(handle, base, incoming, outgoing).catch((error: unknown) => {
      // A fault of somebody's own: their client sees a connection that breaks, and the log says why.
      if (!(error instanceof Offline)) console.error(error)
      outgoing.destroy()
    })
  }
}

async function forward(
  handle: Handle,
  base: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await toRequest(incoming, base)
  const response = request ? await handle(request) : new Response('400 Bad Request', { status: 400 })
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
