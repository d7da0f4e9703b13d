const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

/**
 * Calls back when the page is left or reloaded. All forms share one listener: browsers take their time over these.
 * @returns the way to end it
 */
export function onPageHide(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('pagehide', tell)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('pagehide', tell)
  }
}
