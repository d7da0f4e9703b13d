import { at, isObject, type Json } from './json.js'

export type Variables = Map<string, string>

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** What a client takes from an answer, by the place where it stands (recordings/README.md). */
const places: Record<string, (body: Json) => unknown> = {
  flow: (body) => (body['ui'] ? body['id'] : undefined),
  action: (body) => at(body, 'ui', 'action'),
  session_token: (body) => body['session_token'],
  session: (body) => at(body, 'session', 'id'),
  identity: (body) => at(body, 'identity', 'id'),
  init_code: (body) => body['session_token_exchange_code'],
  logout_token: (body) => body['logout_token'],
  logout_url: (body) => body['logout_url'],
  use_flow_id: (body) => body['use_flow_id'],
  redirect: (body) => body['redirect_browser_to'],
  redirect_flow: ({ redirect_browser_to: to }) =>
    typeof to === 'string' && URL.canParse(to) ? new URL(to).searchParams.get('flow') : undefined,
}

/** Keeps what later steps may speak of: `{{flow}}`, `{{csrf}}`, `{{session}}` and the like. */
export function learn(body: unknown): Variables {
  const variables: Variables = new Map()
  if (!isObject(body)) return variables
  for (const [name, read] of Object.entries(places)) keep(variables, name, read(body))
  for (const node of objects(at(body, 'ui', 'nodes'))) learnNode(variables, node['attributes'])
  for (const step of objects(body['continue_with'])) {
    keep(variables, `continue_${String(step['action'])}`, at(step, 'flow', 'id'))
    keep(variables, 'session_token', step['ory_session_token'])
  }
  return variables
}

function learnNode(variables: Variables, attributes: unknown): void {
  if (!isObject(attributes)) return
  const { name, id, value, onclick } = attributes
  if (id === 'totp_secret_key') keep(variables, 'totp_secret', at(attributes, 'text', 'text'))
  if (id === 'lookup_secret_codes') {
    for (const [index, secret] of objects(at(attributes, 'text', 'context', 'secrets')).entries()) {
      keep(variables, `lookup${String(index)}`, at(secret, 'context', 'secret') ?? secret['text'])
    }
  }
  if (typeof name !== 'string') return
  if (name === 'csrf_token' && typeof value === 'string') {
    keep(variables, 'csrf', value)
    keep(variables, 'csrf_encoded', encodeURIComponent(value))
  }
  if (name.endsWith('_trigger'))
    keep(variables, name, value === '' ? optionsIn(onclick) : (value ?? optionsIn(onclick)))
  if (/_remove$|^(passkey_challenge|passkey_create_data|address|recovery_select_address)$/.test(name)) {
    keep(variables, name, value)
  }
}

/** v0.8 keeps WebAuthn options inside a call: the JSON between its parentheses. */
function optionsIn(onclick: unknown): string | undefined {
  return typeof onclick === 'string' ? /^[\w.]+\((.*)\)$/s.exec(onclick)?.[1] : undefined
}

function keep(variables: Variables, name: string, value: unknown): void {
  if (typeof value === 'string') variables.set(name, value)
}
