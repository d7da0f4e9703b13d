import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import { openBuiltInProvider } from './builtInProvider.js'
import type { OpenIdProvider } from './openIdProvider.js'
import { openRemoteProvider } from './remoteProvider.js'

/**
 * The configured provider of this id: the real one where it can be reached, else the one built in.
 *
 * @throws {Fault} 404 where none is configured.
 */
export async function openProvider(kratos: Kratos, id: string): Promise<OpenIdProvider> {
  const { providers } = kratos.config.selfservice.methods.oidc.config
  const config = providers.find((provider) => provider.id === id)
  if (!config) {
    throw new Fault(404, {
      reason: `OpenID Connect Provider "${id}" is unknown or has not been configured`,
    })
  }
  return (await openRemoteProvider(kratos, config)) ?? openBuiltInProvider(kratos, config)
}

/** Where a provider sends browsers back to. */
export function callbackUrl({ config, publicUrl }: Kratos, id: string): string {
  const base = config.selfservice.methods.oidc.config.base_redirect_uri ?? publicUrl
  return `${base.replace(/\/+$/, '')}/self-service/methods/oidc/callback/${encodeURIComponent(id)}`
}
