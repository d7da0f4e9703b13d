import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './entries.mjs'
import { askForAddresses } from './kratosAddresses.mjs'
import { kratosProxy } from './kratosProxy.mjs'
import { loadSource } from './loadSource.mjs'
import { playgroundSource } from './playgroundSource.mjs'

/**
 * A Kratos for the playground: where it answers, and what to tell people about it.
 *
 * @typedef {{ address: string, facts: Record<string, string> }} PlaygroundKratos
 */

/**
 * Starts the playground on one origin with a Kratos; both end with the process.
 *
 * @param {{ port: number, kratos: string | undefined }} options Without `kratos`, an emulated one is started.
 * @returns {Promise<string>} What to tell the person at the terminal.
 */
export async function startPlayground({ port, kratos }) {
  const origin = `http://localhost:${port}`
  const { address, facts } =
    kratos === undefined ? await emulatedKratos(origin) : { address: kratos, facts: { Kratos: kratos } }
  const proxy = kratosProxy(address, await askForAddresses(address), origin)

  const vite = await createServer({
    ...playgroundSource,
    logLevel: 'warn',
    cacheDir: join(root, 'node_modules/.vite/playground'),
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
  Try: 'sign in, or make an account of your own; reload, sign out, mistype the password',
  Looks: 'add ?theme=dark, ?lang=de or ?dir=rtl to the address',
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
  return startEmulator(origin)
}
