import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { entries, root } from './entries.mjs'

/**
 * The playground as Vite takes it, to be served or built. It imports the package by its name, as any app does, and
 * gets its sources.
 *
 * @satisfies {import('vite').InlineConfig}
 */
export const playgroundSource = {
  configFile: /** @type {const} */ (false),
  root: join(root, 'playground'),
  plugins: [react()],
  resolve: {
    alias: entries().map(({ name, source }) => ({ find: aliasOf(name), replacement: join(root, source) })),
  },
}

/** @param {string} name */
function aliasOf(name) {
  return new RegExp(`^kratos-kit${name.slice(1).replaceAll('.', String.raw`\.`)}$`)
}
