import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { renderToString } from 'react-dom/server'
import { clock, compare, kit, type Medians, takeTurns } from './contenders.js'
import type { Sizes } from './flows.js'

/** Reads flows from the input, times `renderToString` where servers run it, and writes medians to the output. */
const flows = JSON.parse(readFileSync(0, 'utf8')) as Sizes
const medians: Record<string, Medians> = {}
for (const [name, { first }] of Object.entries(flows)) {
  renderToString(kit(first))
  // What is loaded later is there before a server's first visitor.
  await setTimeout(200)
  const times = Math.ceil(20_000 / first.ui.nodes.length)
  const string = (draw: typeof kit) =>
    clock(() => {
      for (let time = 0; time < times; time++) renderToString(draw(first))
    }) / times
  medians[name] = compare(takeTurns(15, string))
}
process.stdout.write(JSON.stringify(medians))
