import type { Kratos } from '../kratos.js'
import { findRoute } from './findRoute.js'
import { locate } from './locate.js'

/** Whether the emulator itself answers a browser at a URL, and not a page of the app. */
export function isOwnUrl(kratos: Kratos, url: URL): boolean {
  const { link, oidc } = kratos.config.selfservice.methods
  const bases = [kratos.publicUrl, kratos.adminUrl, link.config.base_url, oidc.config.base_redirect_uri]
  const isOwnOrigin = bases.some((base) => base !== undefined && new URL(base).origin === url.origin)
  return isOwnOrigin && findRoute(kratos.routes, 'GET', locate(kratos, url)).found !== 'nothing'
}
