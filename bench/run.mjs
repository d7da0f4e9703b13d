import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/entries.mjs'
import { stop } from '../scripts/stop.mjs'

/**
 * What stands in `bench/suites/NAME.mjs`.
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {() => Promise<Row[]>} measure
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {string} measured For people.
 * @property {string} goal For people.
 * @property {boolean} reached
 */

const folder = join(root, 'bench/suites')
const known = readdirSync(folder).map((file) => file.replace('.mjs', ''))
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !known.includes(name))
if (unknown) stop(`npm run bench [-- NAME…]: there is no "${unknown}", only ${known.join(', ')}.`)

for (const name of wanted.length > 0 ? wanted : known) {
  const { title, measure } = /** @type {Suite} */ (await import(join(folder, `${name}.mjs`)))
  console.log(`\n${title}\n`)
  const rows = await measure()
  const widths = /** @type {const} */ (['name', 'measured']).map((column) =>
    Math.max(...rows.map((row) => row[column].length)),
  )
  for (const row of rows) {
    const [first = 0, second = 0] = widths
    console.log(
      `${row.reached ? '✓' : '✗'} ${row.name.padEnd(first)}  ${row.measured.padEnd(second)}  goal ${row.goal}`,
    )
  }
  if (rows.some(({ reached }) => !reached)) process.exitCode = 1
}
// The sources that were loaded keep their loader open.
process.exit()
