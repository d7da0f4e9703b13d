import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, without a slash at its end. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * @typedef {object} Entry
 * @property {string} name What people import after the package's name: `.`, `./client`, `./styles.css`.
 * @property {string} module Path below `src` and `dist`, without its extension: `client/index`.
 * @property {string} source Path of the source file, from the repository's folder.
 * @property {string} output Path of the built file, from the repository's folder.
 */

/** What may stand behind a built file. */
const sources = { '.js': ['.ts', '.tsx'], '.css': ['.css'] }

/**
 * Everything the package can be asked for. The one table is `exports` in package.json: `./dist/a/b.js` is built
 * from `src/a/b.ts` (or `.tsx`) and `./dist/a/b.css` from `src/a/b.css`; a `*` stands for each file of its folder.
 *
 * @returns {Entry[]}
 */
export function entries() {
  const manifest = /** @type {{ exports: Record<string, string | { default: string }> }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  )
  return Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === 'string' ? [] : expand(name, target.default),
  )
}

/**
 * The commands of the package: `bin` in package.json, built as entries are.
 *
 * @returns {Entry[]}
 */
export function commands() {
  const manifest = /** @type {{ bin: Record<string, string> }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  )
  return Object.entries(manifest.bin).map(([name, output]) =>
    entryOf(name, output.slice('./dist/'.length, -'.js'.length), '.js'),
  )
}

/**
 * @param {string} name
 * @param {string} output
 * @returns {Entry[]}
 */
function expand(name, output) {
  const extension = output.endsWith('.css') ? '.css' : '.js'
  const module = output.slice('./dist/'.length, -extension.length)
  if (!module.includes('*')) return [entryOf(name, module, extension)]
  const folder = dirname(module)
  return readdirSync(join(root, 'src', folder)).map((file) => {
    const part = basename(file).replace(/\.[^.]+$/, '')
    return entryOf(name.replace('*', part), module.replace('*', part), extension)
  })
}

/**
 * @param {string} name
 * @param {string} module
 * @param {'.js' | '.css'} extension
 * @returns {Entry}
 */
function entryOf(name, module, extension) {
  const candidates = sources[extension].map((end) => `src/${module}${end}`)
  const source = candidates.find((path) => existsSync(join(root, path)))
  if (!source)
    throw new Error(
      `package.json exports ${name}, and there is no ${candidates.join(' or ')} to build it from.`,
    )
  return { name, module, source, output: `dist/${module}${extension}` }
}
