import type { EmulatorFault } from '../src/emulator/index.js'
import type { NetworkState } from '../stories/world/createNetwork.js'

interface Mishap {
  network?: NetworkState
  fault?: EmulatorFault
}

/** What the toolbar can let go wrong on the way to the server. */
export const mishaps: Record<string, Mishap> = {
  fine: {},
  offline: { network: 'cut' },
  'no answer': { network: 'held' },
  slow: { fault: { kind: 'latency', milliseconds: 2000 } },
  'too many tries': { fault: { kind: 'rate limit', retryAfter: 10 } },
  'server error': { fault: { kind: 'server error' } },
  'HTML instead of JSON': { fault: { kind: 'html' } },
  'lost cookies': { fault: { kind: 'lost csrf cookie' } },
}
