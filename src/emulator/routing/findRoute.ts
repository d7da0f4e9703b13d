import type { Place } from './locate.js'
import type { Route } from './route.js'

export type Found =
  | { found: 'route'; route: Route; params: Record<string, string> }
  /** The path is known; `isOpen` where other sites may send to it, since its forms are protected otherwise. */
  | { found: 'other method'; isOpen: boolean }
  | { found: 'nothing' }

/** Looks a request up in the route table. */
export function findRoute(routes: readonly Route[], method: string, place: Place): Found {
  const others: Route[] = []
  for (const route of routes) {
    const params = route.side === place.side ? match(route.path, place.path) : undefined
    if (!params) continue
    if (route.method === method) return { found: 'route', route, params }
    others.push(route)
  }
  if (others.length === 0) return { found: 'nothing' }
  return { found: 'other method', isOpen: others.some(({ csrfCookie }) => csrfCookie !== true) }
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith('{')) params[part.slice(1, -1)] = value
    else if (part !== value) return undefined
  }
  return params
}
