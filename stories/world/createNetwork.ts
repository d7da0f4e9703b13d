/** How the way to the server is: open, cut, or so slow that nothing comes back until it opens. */
export type NetworkState = 'open' | 'cut' | 'held'

/** The way to the server, which a story can cut and mend. */
export interface Network {
  fetch: typeof fetch
  state: NetworkState
  set: (state: NetworkState) => void
}

/** Puts a switch in front of a `fetch`. */
export function createNetwork(inner: typeof fetch): Network {
  let waiting: (() => void)[] = []
  const network: Network = {
    state: 'open',
    set(state) {
      network.state = state
      const released = waiting
      waiting = []
      for (const release of released) release()
    },
    async fetch(input, init) {
      while (network.state === 'held') await new Promise<void>((release) => waiting.push(release))
      if (network.state === 'cut') throw new TypeError('Failed to fetch')
      return inner(input, init)
    },
  }
  return network
}
