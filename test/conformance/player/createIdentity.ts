import type { World } from './Client.js'
import { at, parseJson } from './json.js'

/** Makes somebody exist: by the admin API, in v0.8, which cannot import a password, by registration. Answers the id. */
export async function createIdentity(
  { emulator, isClassic }: World,
  traits: Record<string, unknown>,
  password?: string,
): Promise<string> {
  const { publicUrl, adminUrl } = emulator
  const client = emulator.client()
  const headers = { accept: 'application/json', 'content-type': 'application/json' }

  async function call(url: string, body?: unknown): Promise<unknown> {
    const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await client(url, { headers, credentials: 'omit', ...posted })
    const text = await response.text()
    if (!response.ok) throw new Error(`no identity could be made: ${text}`)
    return parseJson(text)
  }

  if (!isClassic) {
    const credentials = password === undefined ? undefined : { password: { config: { password } } }
    const made = await call(`${adminUrl}/admin/identities`, { schema_id: 'default', traits, credentials })
    return String(at(made, 'id'))
  }
  const flow = await call(`${publicUrl}/self-service/registration/api`)
  const made = await call(String(at(flow, 'ui', 'action')), { method: 'password', password, traits })
  return String(at(made, 'identity', 'id'))
}
