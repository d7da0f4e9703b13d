/** A span of time: milliseconds, or the sum of the parts given. */
export type Span =
  | number
  | { days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number }

/** The emulator's time: flows, codes, sessions and mails live by it. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Lets time pass at once. */
  advance(span: Span): void
  /** Jumps to a moment, also back. */
  set(moment: Date | string | number): void
}

const units = new Map([
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1000],
  ['milliseconds', 1],
])

/**
 * A clock that can be turned.
 *
 * @param start Where given, time stands still there until it is turned; else it runs with the machine's.
 */
export function createClock(start?: Date | string | number): EmulatorClock {
  const runs = start === undefined
  let moment = runs ? 0 : millisecondsOf(start)

  function now(): number {
    return runs ? Date.now() + moment : moment
  }

  return {
    now,
    advance(span) {
      moment += lengthOf(span)
    },
    set(to) {
      moment += millisecondsOf(to) - now()
    },
  }
}

function millisecondsOf(moment: Date | string | number): number {
  const milliseconds = new Date(moment).getTime()
  if (Number.isNaN(milliseconds)) {
    throw new TypeError(
      `The emulator's clock cannot be set to "${String(moment)}": give a Date, an ISO date or milliseconds.`,
    )
  }
  return milliseconds
}

function lengthOf(span: Span): number {
  if (typeof span === 'number') return span
  let length = 0
  for (const [unit, amount] of Object.entries(span)) length += amount * (units.get(unit) ?? 0)
  return length
}
