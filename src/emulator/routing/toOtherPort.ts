import { type Reply, redirect } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { findRoute } from './findRoute.js'
import type { Place } from './locate.js'

/** Sends what came to the wrong port to the other one, as Kratos does; undefined for what is right where it is. */
export function toOtherPort(kratos: Kratos, { method, url }: { method: string; url: URL }, place: Place) {
  const { publicUrl, adminUrl, routes, generation } = kratos
  const isAt = (base: string) => url.origin === new URL(base).origin
  if (!generation.leadsToOtherPort || isAt(publicUrl) === isAt(adminUrl)) return undefined
  const other: Place['side'] = isAt(publicUrl) ? 'admin' : 'public'
  if (place.side !== other && findRoute(routes, method, place).found === 'route') return undefined
  if (findRoute(routes, method, { ...place, side: other }).found !== 'route') return undefined
  const base = other === 'admin' ? `${adminUrl}/admin` : publicUrl
  return redirect(base + place.path + url.search, 307) satisfies Reply
}
