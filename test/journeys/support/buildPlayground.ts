import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { playgroundSource } from '../../../scripts/playgroundSource.mjs'

/** Where the built playground lies. */
export const builtPlayground = fileURLToPath(
  new URL('../../../node_modules/.cache/journeys/', import.meta.url),
)

/**
 * Builds the playground once for all journeys: one file loads faster than three hundred. It is built for development,
 * as there React looks closer (StrictMode, warnings).
 */
export default async function buildPlayground() {
  await build({
    ...playgroundSource,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir: builtPlayground, emptyOutDir: true, minify: false, target: 'es2022' },
  })
}
