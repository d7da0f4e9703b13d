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

/** Where people go after a success, also with a Kratos that is configured to send them to another site. */
export const goHome = () => navigate('/')

/** The path of the page that is shown; the component renders anew when it changes. */
export function usePathname(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname)
}

/** One parameter of the address, `null` where it is missing; the component renders anew when it changes. */
export function useSearchParameter(name: string): string | null {
  return useSyncExternalStore(subscribe, () => new URLSearchParams(window.location.search).get(name))
}
