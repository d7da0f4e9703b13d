import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, minifySync } from 'vite'
import { entries, root } from '../scripts/entries.mjs'

/** What an app has anyway: sizes are counted over these. */
const host = /^(react|react-dom|@tanstack\/react-query)(\/|$)/

/**
 * @typedef {object} Bundle
 * @property {number} gzip Bytes that a browser loads at once, minified and compressed.
 * @property {{ id: string, gzip: number }[]} modules Each module on its own, the largest first. They compress better
 *   together, so these add up to more.
 */

/**
 * Bundles some names of the built package as an app would, without what it loads later.
 *
 * @param {Record<string, string[]>} imports Names by entry: `{ '.': ['LoginScreen'] }`; a style sheet has none.
 * @param {string[]} beside Modules that are loaded later and count all the same, such as `dist/components/FlowForm.js`.
 * @returns {Promise<Bundle>}
 */
export async function bundle(imports, beside = []) {
  const output = await outputOf(Object.entries(imports).map(statement).join('\n'))
  const sheets = output.flatMap((part) => (part.type === 'asset' ? [part.source] : []))
  const parts = output.flatMap((part) => (part.type === 'chunk' ? [part] : []))
  const files = beside.map((file) => join(root, file))
  const chunks = loaded(
    parts,
    (chunk) => chunk.isEntry || files.some((file) => chunk.moduleIds.includes(file)),
  )
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules).map(measured))
  return {
    gzip: [...sheets, ...chunks.map(({ code }) => code.trim())].reduce(
      (sum, text) => sum + compressed(text),
      0,
    ),
    modules: modules.toSorted((a, b) => b.gzip - a.gzip),
  }
}

/** @param {[string, string[]]} imported */
function statement([from, names]) {
  const entry = entries().find(({ name }) => name === from)
  if (!entry) throw new Error(`The package has no entry ${from}: entries are the exports of package.json.`)
  const file = JSON.stringify(join(root, entry.output))
  return names.length > 0 ? `export { ${names.join(', ')} } from ${file}` : `import ${file}`
}

/** @param {string} source */
async function outputOf(source) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? '\0app' : null),
        load: (id) => (id === '\0app' ? source : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      cssTarget: 'esnext',
      rolldownOptions: {
        input: 'app',
        external: host,
        // As in an app: what the entry shares with what is loaded later stays in the entry's file.
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true },
      },
    },
  })
  const [bundled] = Array.isArray(result) ? result : [result]
  if (!bundled || !('output' in bundled)) throw new Error('Vite built nothing.')
  return bundled.output
}

/**
 * The wanted chunks and those that they import, not those that they ask for later.
 *
 * @template {{ fileName: string, imports: string[] }} Chunk
 * @param {Chunk[]} chunks
 * @param {(chunk: Chunk) => boolean} isWanted
 * @returns {Chunk[]}
 */
function loaded(chunks, isWanted) {
  const found = new Set(chunks.filter(isWanted))
  for (const { imports } of found) {
    for (const chunk of chunks.filter(({ fileName }) => imports.includes(fileName))) found.add(chunk)
  }
  return [...found]
}

/** @param {[string, { code: string | null }]} module */
function measured([id, { code }]) {
  return { id: id.replace(`${root}/`, ''), gzip: compressed(minifySync(id, code ?? '').code) }
}

/** @param {string | Uint8Array} content */
function compressed(content) {
  return content.length > 0 ? gzipSync(content, { level: 9 }).length : 0
}
