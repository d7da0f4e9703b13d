import type { IncomingRequest } from '../http/reply.js'
import type { EmulatorFault } from './fault.js'

/** Makes things go wrong. */
export interface Faults {
  /** The faults that are on. */
  readonly active: readonly EmulatorFault[]
  /**
   * Switches a fault on; the answer switches it off.
   *
   * @example
   * emulator.faults.add({ kind: 'rate limit', path: '/self-service/login', method: 'POST', retryAfter: 30, times: 1 })
   */
  add(fault: EmulatorFault): () => void
  /** Switches all faults off. */
  clear(): void
}

export interface FaultsWithDice extends Faults {
  /** The faults that meet this request, in the order in which they were added. */
  meeting(request: IncomingRequest): EmulatorFault[]
}

/**
 * @param dice Answers a number from 0 up to 1 for faults that come by chance.
 * @param pathOf A URL's path as Kratos knows it, without the path of its base URL.
 */
export function createFaults(dice: () => number, pathOf: (url: URL) => string): FaultsWithDice {
  let rows: { fault: EmulatorFault; seen: number; met: number }[] = []

  return {
    get active() {
      return rows.map(({ fault }) => fault)
    },
    add(fault) {
      const row = { fault, seen: 0, met: 0 }
      rows = [...rows, row]
      return () => {
        rows = rows.filter((other) => other !== row)
      }
    },
    clear() {
      rows = []
    },
    meeting(request) {
      return rows.flatMap((row) => {
        const { path, method, after = 0, times = Infinity, probability = 1 } = row.fault
        const isMeant = [request.url.pathname, pathOf(request.url)].some((each) => fits(path, each))
        if (!isMeant || (method !== undefined && method !== request.method)) return []
        row.seen += 1
        if (row.seen <= after || row.met >= times || (probability < 1 && dice() >= probability)) return []
        row.met += 1
        return [row.fault]
      })
    },
  }
}

function fits(path: string | RegExp | undefined, pathname: string): boolean {
  if (path === undefined) return true
  return typeof path === 'string' ? pathname.startsWith(path) : pathname.search(path) >= 0
}
