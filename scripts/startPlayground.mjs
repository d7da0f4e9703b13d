import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './entries.mjs'
import { askForAddresses } from './kratosAddresses.mjs'
import { kratosProxy } from './kratosProxy.mjs'
import { loadSource } from './loadSource.mjs'
import { playgroundSource } from './playgroundSource.mjs'

/**
 * A Kratos for the playground: by which paths of the playground it is reached, and what to tell people about it.
 *
 * @typedef {object} PlaygroundKratos
 * @property {Record<string, import('vite').ProxyOptions>} proxy
 * @property {Record<string, string>} facts
 * @property {import('vite').Plugin[]} [plugins]
 */

/**
 * Starts the playground on one origin with a Kratos; both end with the process.
 *
 * @param {{ port: number, kratos: string | undefined }} options Without `kratos`, emulated ones are started.
 * @returns {Promise<string>} What to tell the person at the terminal.
 */
export async function startPlayground({ port, kratos }) {
  const origin = `http://localhost:${port}`
  const {
    proxy,
    facts,
    plugins = [],
  } = kratos === undefined ? await emulatedKratos(origin) : await realKratos(origin, kratos)

  const vite = await createServer({
    ...playgroundSource,
    logLevel: 'warn',
    cacheDir: join(root, 'node_modules/.vite/playground'),
    plugins: [...playgroundSource.plugins, ...plugins],
    // Whether there are profiles to choose from and a mailbox to look into.
    define: { 'import.meta.env.EMULATED': kratos === undefined },
    // Bundled beforehand: found later they would reload the page under a person's hands.
    optimizeDeps: {
      include: ['react', 'react-dom/client', '@tanstack/react-query', '@headlessui/react', 'ky'],
    },
    server: { host: 'localhost', port, strictPort: true, proxy, fs: { allow: [root] } },
  })
  await vite.listen()

  const lines = Object.entries({ Playground: origin, ...facts, ...hints })
  return `\n${lines.map(([name, value]) => `  ${name.padEnd(15)} ${value}`).join('\n')}\n`
}

const hints = {
  Try: 'sign in, or make an account of your own; its mail arrives under “Mail”',
  Servers: 'other kinds under “Server”: second factors, codes, twelve providers, Kratos v0.8 …',
  Looks: 'under “Looks”, or ?theme=dark, ?lang=de, ?dir=rtl in the address',
  'To stop': 'Ctrl-C',
}

/**
 * @param {string} origin
 * @returns {Promise<PlaygroundKratos>}
 */
async function emulatedKratos(origin) {
  const { startEmulator } = /** @type {typeof import('../playground/startEmulator.js')} */ (
    await loadSource('playground/startEmulator.ts')
  )
  const { servers, facts } = await startEmulator(origin)
  /** @type {PlaygroundKratos['proxy']} */
  const proxy = {}
  /** @type {Record<string, (minutes: number) => void>} */
  const clocks = {}
  for (const { path, publicAddress, adminAddress, advance } of servers) {
    clocks[`${path}/clock`] = advance
    proxy[`${path}/admin`] = below(path, adminAddress)
    proxy[path] = below(path, publicAddress)
  }
  return { proxy, facts, plugins: [clockKeeper(clocks)] }
}

/**
 * Lets people turn the clocks of emulated servers: `POST /profiles/everything/clock?minutes=20`.
 *
 * @param {Record<string, (minutes: number) => void>} clocks By path.
 * @returns {import('vite').Plugin}
 */
function clockKeeper(clocks) {
  return {
    name: 'clock-keeper',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
        const advance = request.method === 'POST' ? clocks[pathname] : undefined
        if (!advance) return next()
        advance(Number(searchParams.get('minutes')))
        return response.writeHead(204).end()
      })
    },
  }
}

/**
 * @param {string} origin
 * @param {string} kratos
 * @returns {Promise<PlaygroundKratos>}
 */
async function realKratos(origin, kratos) {
  return { proxy: kratosProxy(kratos, await askForAddresses(kratos), origin), facts: { Kratos: kratos } }
}

/**
 * @param {string} path
 * @param {string} target
 * @returns {import('vite').ProxyOptions}
 */
function below(path, target) {
  return { target, rewrite: (url) => url.slice(path.length) }
}
