import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import manifest from './package.json' with { type: 'json' }

const packages = Object.keys(manifest.dependencies)
const importer = fileURLToPath(import.meta.url)

/**
 * Lets tests run on React 18: imports of React, and of every package that imports React itself, are answered from
 * this folder's own node_modules. Each of them then finds React 18 by Node's own rules, beside itself.
 */
export function react18(): Plugin {
  return {
    name: 'react-18',
    enforce: 'pre',
    async resolveId(source) {
      const wanted = packages.some((name) => source === name || source.startsWith(`${name}/`))
      return wanted ? await this.resolve(source, importer, { skipSelf: true }) : null
    },
  }
}
