import type { ProviderConfig } from '../config/configuration.js'
import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { OpenIdProvider } from './openIdProvider.js'

/** A provider of the emulator's own: a page at which one chooses who signs in. */
export function openBuiltInProvider(
  { publicUrl, store }: Kratos,
  { id, label, client_id, scope }: ProviderConfig,
): OpenIdProvider {
  return {
    id,
    label: label ?? id,
    authorizationUrl: `${publicUrl}/provider/${encodeURIComponent(id)}`,
    clientId: client_id,
    scope,
    redeem(code) {
      const claims = store.grants.get(code)
      store.grants.delete(code)
      return claims
        ? Promise.resolve(claims)
        : Promise.reject(new Fault(400, { reason: `The provider "${id}" does not know the code.` }))
    },
    verifyIdToken: () =>
      Promise.reject(
        new Fault(400, {
          reason: `The provider "${id}" is built into the emulator and issues no ID tokens: give it an issuer_url.`,
        }),
      ),
  }
}
