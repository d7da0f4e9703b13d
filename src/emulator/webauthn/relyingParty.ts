import type { Configuration } from '../config/configuration.js'
import type { Kratos } from '../kratos.js'

export interface RelyingParty {
  id: string
  name: string
  origins: readonly string[]
}

/** Who asks for keys: as configured for security keys or passkeys, else the server's own host. */
export function relyingPartyOf(
  { config, publicUrl }: Kratos,
  method: keyof Pick<Configuration['selfservice']['methods'], 'webauthn' | 'passkey'>,
): RelyingParty {
  const { id, display_name, origins, origin } = config.selfservice.methods[method].config.rp
  const configured = origin === undefined ? origins : [...origins, origin]
  return {
    id: id || new URL(publicUrl).hostname,
    name: display_name || id,
    origins: configured.length > 0 ? configured : [new URL(publicUrl).origin],
  }
}
