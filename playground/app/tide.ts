/** One rhythm of the sea: its height in metres, its speed in degrees an hour, and where it stood at the epoch. */
interface Constituent {
  height: number
  speed: number
  phase: number
}

export interface Harbour {
  name: string
  /** Metres of water at the sill when the sea is at its mean. */
  mean: number
  constituents: Constituent[]
}

/** Moon, sun, the moon's ellipse, and the two that make one high water of a day higher than the other. */
const speeds = [28.984_104, 30, 28.439_73, 15.041_069, 13.943_036]

const harbour = (name: string, mean: number, heights: number[], phases: number[]): Harbour => ({
  name,
  mean,
  constituents: speeds.map((speed, index) => ({
    speed,
    height: heights[index] ?? 0,
    phase: phases[index] ?? 0,
  })),
})

/** Invented places; the rhythms are the real ones. */
export const harbours = {
  quill: harbour('Quill Haven', 3.4, [1.82, 0.61, 0.36, 0.07, 0.05], [141, 184, 120, 60, 25]),
  marrow: harbour('Marrow Sound', 1.9, [0.74, 0.28, 0.15, 0.12, 0.1], [302, 340, 281, 140, 88]),
  osprey: harbour('Osprey Lock', 4.6, [2.71, 0.93, 0.52, 0.06, 0.04], [68, 112, 45, 15, 330]),
}

export const hour = 3_600_000

/**
 * How high the water stands.
 *
 * @param at Milliseconds since 1970.
 * @returns Metres above the sill.
 */
export const heightAt = ({ mean, constituents }: Harbour, at: number): number =>
  constituents.reduce(
    (sum, { height, speed, phase }) =>
      sum + height * Math.cos((((speed * (at / hour)) % 360) - phase) * (Math.PI / 180)),
    mean,
  )

export interface Turn {
  at: number
  height: number
  kind: 'high' | 'low'
}

const step = hour / 20

/** When the tide turns within a span, to the nearest three minutes. */
export function turnsWithin(harbourOf: Harbour, from: number, to: number): Turn[] {
  const turns: Turn[] = []
  for (let at = from; at < to; at += step) {
    const [before, height, after] = [at - step, at, at + step].map((time) => heightAt(harbourOf, time))
    if (before === undefined || height === undefined || after === undefined) continue
    if (height >= before && height > after) turns.push({ at, height, kind: 'high' })
    if (height <= before && height < after) turns.push({ at, height, kind: 'low' })
  }
  return turns
}
