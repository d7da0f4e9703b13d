import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** Goes to another page of the playground, without a reload. */
export function navigate(path: string) {
  window.history.pushState(null, '', path)
  window.scrollTo(0, 0)
  for (const listener of listeners) listener()
}

/** The path of the page that is shown; the component renders anew when it changes. */
export function usePathname(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname)
}
