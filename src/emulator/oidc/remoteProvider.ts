import type { ProviderConfig } from '../config/configuration.js'
import { isRecord } from '../config/readers.js'
import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { OpenIdProvider } from './openIdProvider.js'
import { verifyIdToken } from './verifyIdToken.js'

/** Milliseconds until a provider counts as out of reach. */
const patience = 3000

/**
 * A real provider: one with an `issuer_url` that tells about itself (OpenID Connect Discovery). Undefined where it
 * has none, or it cannot be reached.
 */
export async function openRemoteProvider(
  kratos: Kratos,
  config: ProviderConfig,
): Promise<OpenIdProvider | undefined> {
  const { id, label, client_id, client_secret, issuer_url, auth_url, token_url, scope } = config
  if (issuer_url === undefined) return undefined
  const base = issuer_url.replace(/\/$/, '')
  const about = await getJson(kratos, `${base}/.well-known/openid-configuration`)
  const authorizationUrl = auth_url ?? textIn(about, 'authorization_endpoint')
  const tokenUrl = token_url ?? textIn(about, 'token_endpoint')
  const keysUrl = textIn(about, 'jwks_uri')
  if (authorizationUrl === undefined || tokenUrl === undefined || keysUrl === undefined) return undefined

  async function verify(token: string, nonce?: string) {
    const { keys } = (await getJson(kratos, keysUrl ?? '')) ?? {}
    return verifyIdToken(token, {
      issuer: textIn(about, 'issuer') ?? base,
      clientId: client_id,
      keys: Array.isArray(keys) ? keys : [],
      now: kratos.clock.now(),
      nonce,
    })
  }

  return {
    id,
    label: label ?? id,
    authorizationUrl,
    clientId: client_id,
    scope,
    async redeem(code, redirectUri) {
      const response = await kratos.fetch(tokenUrl, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
          client_id,
          client_secret,
        }),
      })
      const idToken = textIn(await readJson(response), 'id_token')
      if (!response.ok || idToken === undefined) {
        throw new Fault(400, { reason: `The provider "${id}" gave no ID token for the code.` })
      }
      return verify(idToken)
    },
    verifyIdToken: verify,
  }
}

async function getJson({ fetch }: Kratos, url: string): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) })
    return response.ok ? await readJson(response) : undefined
  } catch {
    return undefined
  }
}

async function readJson(response: Response): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = await response.json()
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function textIn(record: Record<string, unknown> | undefined, key: string): string | undefined {
  const value = record?.[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}
