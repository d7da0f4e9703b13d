import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArguments } from '../scripts/arguments.mjs'
import { root } from '../scripts/entries.mjs'
import { bundle } from './bundle.mjs'

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {Record<string, string[]>} imports
 * @property {string[]} [beside]
 * @property {number} goal
 * @property {number} reached
 */

const options = parseArguments(
  { modules: { type: 'boolean' }, keep: { type: 'boolean' } },
  `npm run size [-- --modules] [-- --keep]

Prints what an app loads (KiB: minified, gzip, over React and React Query) and fails where it is more than
"reached" in bench/budget.json, which may only shrink.

  --modules  prints each module's share too
  --keep     writes down what is smaller now`,
)

const file = join(root, 'bench/budget.json')
const budgets = /** @type {Budget[]} */ (JSON.parse(readFileSync(file, 'utf8')))
const measured = await Promise.all(
  budgets.map(async (budget) => ({ ...budget, ...(await bundle(budget.imports, budget.beside)) })),
)

console.log(`${'KiB (gzip)'.padEnd(36)}    now  reached  goal`)
for (const { name, gzip, reached, goal, modules } of measured) {
  const columns = [kibibytes(gzip).padStart(6), String(reached).padStart(8), String(goal).padStart(5)]
  console.log(`${gzip > reached * 1024 ? '✗' : '✓'} ${name.padEnd(34)} ${columns.join(' ')}`)
  if (!options.modules) continue
  for (const module of modules) console.log(`${kibibytes(module.gzip).padStart(10)}  ${module.id}`)
}

if (options.keep) {
  const kept = budgets.map((budget, index) => {
    const now = Math.ceil(((measured[index]?.gzip ?? Number.POSITIVE_INFINITY) / 1024) * 10) / 10
    return { ...budget, reached: Math.min(budget.reached, now) }
  })
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}

const tooLarge = measured.filter(({ gzip, reached }) => gzip > reached * 1024)
if (tooLarge.length > 0) {
  const names = tooLarge.map(({ name }) => name).join(', ')
  console.error(`\nGrown beyond what has been reached: ${names}. "npm run size -- --modules" shows by what.`)
  process.exitCode = 1
}

/** @param {number} bytes */
function kibibytes(bytes) {
  return (bytes / 1024).toFixed(2)
}
