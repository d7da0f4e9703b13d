import { createServer } from 'vite'
import { root } from './entries.mjs'

/**
 * Loads a TypeScript module of the repository as it is, without a build.
 *
 * @param {string} path From the repository's folder.
 * @returns {Promise<Record<string, unknown>>} What it exports.
 */
export async function loadSource(path) {
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    // A loader and nothing else. It stays open, for what the module imports later.
    server: { middlewareMode: true, watch: null, ws: false },
  })
  return vite.ssrLoadModule(`/${path}`)
}
