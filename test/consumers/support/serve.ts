import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Vite from 'vite'
import { account, identities, kratosConfiguration } from '../../../playground/kratosConfiguration.js'
import type * as Server from '../../../src/emulator/server/startEmulatorServer.js'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** A module as the app in `folder` finds it. */
const from = (folder: string, name: string): Promise<unknown> =>
  import(pathToFileURL(createRequire(join(folder, 'index.html')).resolve(name)).href)

/** Serves a built app, with the package's own emulator below `/kratos`: all of it what the app has installed. */
export async function serve(folder: string) {
  const { preview } = (await from(folder, 'vite')) as typeof Vite
  const { startEmulatorServer } = (await import(
    pathToFileURL(join(folder, 'node_modules/kratos-kit/dist/emulator/server/startEmulatorServer.js')).href
  )) as typeof Server

  const port = await freePort()
  const origin = `http://localhost:${port}`
  const config = kratosConfiguration(origin)
  config.serve.public.base_url = `${origin}/kratos`
  const kratos = await startEmulatorServer({ config, identities, port: 0, adminPort: 0 })
  const proxy = { target: kratos.publicAddress, rewrite: (url: string) => url.slice('/kratos'.length) }
  const site = await preview({
    root: folder,
    logLevel: 'error',
    preview: { host: 'localhost', port, strictPort: true, proxy: { '/kratos': proxy } },
  })
  return {
    origin,
    account,
    emulator: kratos.emulator,
    async close() {
      await site.close()
      await kratos.close()
    },
  }
}
