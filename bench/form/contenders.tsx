import type { ReactNode } from 'react'
import { FlowForm } from '../../src/index.js'
import type { Flow } from '../../src/protocol/flow.js'
import { HandWritten } from './HandWritten.js'

const nothing = () => undefined

/** A way to draw a flow. */
export type Contender = (flow: Flow) => ReactNode

export const kit: Contender = (flow) => <FlowForm flow={flow} onSubmit={nothing} />
const own: Contender = (flow) => <HandWritten flow={flow} onSubmit={nothing} />

/** How long something takes, in ms. */
export function clock(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** Has both take turns, so that whatever else the machine does, it does to both. */
export function takeTurns<Sample>(
  rounds: number,
  sample: (contender: Contender) => Sample,
): { kit: Sample; own: Sample }[] {
  for (let round = 0; round < 2; round++) for (const each of [kit, own]) sample(each)
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { kit: sample(kit), own: sample(own) }
    const first = sample(own)
    return { kit: sample(kit), own: first }
  })
}

/** The medians of both, and of what one is to the other in the same round. */
export const compare = (times: readonly { kit: number; own: number }[]) => ({
  kit: median(times.map((time) => time.kit)),
  own: median(times.map((time) => time.own)),
  ratio: median(times.map((time) => time.kit / time.own)),
})

export type Medians = ReturnType<typeof compare>
