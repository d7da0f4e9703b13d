import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { Flow } from '../../src/protocol/flow.js'
import { commits } from './commits.js'
import { type Contender, clock, compare, kit, takeTurns } from './contenders.js'
import type { Pair } from './flows.js'

/** Draws, and has the browser lay out what was drawn. */
function draw(root: Root, form: ReactNode): void {
  flushSync(() => root.render(form))
  document.body.getBoundingClientRect()
}

type Sample = Record<'mount' | 'update' | 'unmount', number>

/** One form's life, as often as it takes for a clock to see it. */
function sample(contender: Contender, { first, rejected }: Pair, times: number): Sample {
  const roots = Array.from({ length: times }, () => {
    const container = document.createElement('div')
    document.body.append(container)
    return createRoot(container)
  })
  const result = {
    mount: clock(() => roots.forEach((root) => draw(root, contender(first)))) / times,
    update: clock(() => roots.forEach((root) => draw(root, contender(rejected)))) / times,
    unmount: clock(() => roots.forEach((root) => root.unmount())) / times,
  }
  document.body.replaceChildren()
  return result
}

/** Times both forms: medians by what was done. */
function time(pair: Pair) {
  const nodes = pair.first.ui.nodes.length
  const times = Math.max(1, Math.round(160 / nodes))
  const samples = takeTurns(nodes > 400 ? 9 : 15, (contender) => sample(contender, pair, times))
  const of = (kind: keyof Sample) =>
    compare(samples.map((each) => ({ kit: each.kit[kind], own: each.own[kind] })))
  return { mount: of('mount'), update: of('update'), unmount: of('unmount') }
}

const bench = {
  time,
  commits,
  /** Leaves a form on the page. */
  show(flow: Flow) {
    const container = document.createElement('div')
    document.body.replaceChildren(container)
    draw(createRoot(container), kit(flow))
  },
  /** Draws a form and takes it away, many times. */
  async cycle(flow: Flow, times: number) {
    for (let index = 0; index < times; index++) {
      const container = document.createElement('div')
      document.body.append(container)
      const root = createRoot(container)
      draw(root, kit(flow))
      // What is loaded later comes, too.
      await new Promise((resolve) => requestAnimationFrame(resolve))
      root.unmount()
      container.remove()
    }
  },
}

export type Bench = typeof bench
Object.assign(globalThis, { bench })
