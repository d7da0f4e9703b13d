import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { FlowForm } from '../../src/index.js'
import type { Flow } from '../../src/protocol/flow.js'
import { commits } from './commits.js'
import type { Pair } from './flows.js'
import { HandWritten } from './HandWritten.js'

const nothing = () => undefined

type Contender = (flow: Flow) => ReactNode
const kit: Contender = (flow) => <FlowForm flow={flow} onSubmit={nothing} />
const own: Contender = (flow) => <HandWritten flow={flow} onSubmit={nothing} />

const clock = (work: () => void): number => {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

/** Draws, and has the browser lay out what was drawn. */
function draw(root: Root, form: ReactNode): void {
  flushSync(() => root.render(form))
  document.body.getBoundingClientRect()
}

type Sample = Record<'mount' | 'update' | 'unmount' | 'string', number>

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
    string: clock(() => roots.forEach(() => renderToString(contender(first)))) / times,
  }
  document.body.replaceChildren()
  return result
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** Times both forms in turns: whatever else the machine does, it does to both. */
function time(pair: Pair) {
  const nodes = pair.first.ui.nodes.length
  const times = Math.max(1, Math.round(160 / nodes))
  const rounds = nodes > 400 ? 9 : 15
  for (let round = 0; round < 2; round++) for (const each of [kit, own]) sample(each, pair, times)
  const samples = Array.from({ length: rounds }, (_, round) => {
    const [one, other] = round % 2 === 0 ? [kit, own] : [own, kit]
    const [before, after] = [sample(one ?? kit, pair, times), sample(other ?? own, pair, times)]
    return round % 2 === 0 ? { kit: before, own: after } : { kit: after, own: before }
  })
  const compare = (kind: keyof Sample) => ({
    kit: median(samples.map((each) => each.kit[kind])),
    own: median(samples.map((each) => each.own[kind])),
    ratio: median(samples.map((each) => each.kit[kind] / each.own[kind])),
  })
  return {
    mount: compare('mount'),
    update: compare('update'),
    unmount: compare('unmount'),
    string: compare('string'),
  }
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
