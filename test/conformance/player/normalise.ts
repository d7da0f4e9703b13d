import { isObject, type Json } from './json.js'

/** Base URLs of the server that answered. */
export interface Bases {
  publicUrl: string
  adminUrl: string
}

/** Keys whose values differ from run to run. */
const volatile = new Set(
  `id csrf_token expires_at issued_at authenticated_at created_at updated_at completed_at state_changed_at verified_at
  expired_at since request_url use_flow_id logout_token session_token ory_session_token request last_seen user_agent
  ip_address location schema_url nonce integrity recovery_link recovery_code body dispatches
  session_token_exchange_code external_id next_page_token page_token etag`.split(/\s+/),
)
const meaningful = /^(ory|oidc|saml|webauthn|passkey|totp|link|node|demo|generic|default)/

/** Takes out of an answer what differs from run to run: ids, times, tokens, bytes. */
export function normalise(value: unknown, bases: Bases, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => normalise(item, bases))
  if (isObject(value)) return isText(value) ? normaliseText(value, bases) : normaliseObject(value, bases)
  if (typeof value === 'string') return normaliseString(value, bases, key)
  return typeof value === 'number' && volatile.has(key) ? `<${key}>` : value
}

function normaliseObject(value: Json, bases: Bases): Json {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'value' && value['node_type'] === 'input'
        ? inputValue(value, bases)
        : normalise(inner, bases, key),
    ]),
  )
}

const replacements: [RegExp, string][] = [
  [/ory_(st|lo|ac)_[A-Za-z0-9]{16,}/g, 'ory_$1_<token>'],
  [/^[A-Z2-7]{32}$/, '<totp secret>'],
  [/^[a-z0-9]{8}(, [a-z0-9]{8})+$/, '<lookup codes>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>'],
  [/data:image\/png;base64,[A-Za-z0-9+/=]+/g, 'data:image/png;base64,<png>'],
  [/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, '<time>'],
  [/\b(token|code|state|nonce|code_challenge)=[^&"\s]{6,}/g, '$1=<secret>'],
  [/"(challenge|id)":"[A-Za-z0-9_+/=-]{16,}"/g, '"$1":"<bytes>"'],
]

function normaliseString(value: string, bases: Bases, key: string): string {
  if (/^(debug|trace|stack_trace)$/.test(key)) return '<prose>'
  if (key === 'message_id') return '<uuid>'
  if (key === 'id' && !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)) return value
  if (volatile.has(key) && !meaningful.test(value)) return `<${key}>`
  let text = key === 'subject' ? value.replace(/\d{6}/, '<code>') : value
  for (const [pattern, replacement] of replacements) text = text.replace(pattern, replacement)
  return text.replaceAll(bases.publicUrl, '<public>').replaceAll(bases.adminUrl, '<admin>')
}

/** A message of Kratos: its id is the fact. */
function isText(value: Json): boolean {
  return typeof value['text'] === 'string' && typeof value['id'] === 'number'
}

function normaliseText({ id, type, text, context }: Json, bases: Bases): Json {
  const secret = isObject(context) && typeof context['secret'] === 'string'
  return {
    id,
    type,
    text: secret
      ? secretOf(id)
      : String(normalise(text, bases)).replace(/\d+(\.\d+)? (minutes|seconds)/g, '<n> $2'),
    ...(isObject(context) && {
      context: Object.fromEntries(
        Object.entries(context).map(([key, value]) => [key, contextValue(key, value, bases)]),
      ),
    }),
  }
}

function secretOf(id: unknown): string {
  return id === 1050006 ? '<totp secret>' : '<lookup code>'
}

function contextValue(key: string, value: unknown, bases: Bases): unknown {
  if (key === 'secret' && typeof value === 'string') return '<secret>'
  const isScalar = typeof value === 'number' || typeof value === 'string'
  if (isScalar && /(_at|_unix|_minutes|^minutes)$/.test(key)) return `<${key}>`
  return normalise(value, bases, key)
}

function inputValue({ name, type, value }: Json, bases: Bases): unknown {
  if (value === undefined || value === null) return value
  const called = String(name)
  if (called === 'csrf_token') return '<csrf>'
  if (called === 'code' && value !== '') return '<code>'
  const isJson = typeof value === 'string' && value.startsWith('{')
  if (isJson && (type === 'hidden' || called.endsWith('_trigger'))) return shapeOf(value)
  return called.endsWith('_remove') ? '<hex>' : normalise(value, bases)
}

/** The structure of WebAuthn options without their bytes. */
function shapeOf(json: string): unknown {
  try {
    return { json: withoutBytes(JSON.parse(json)) }
  } catch {
    return json
  }
}

function withoutBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBytes)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isBytes = /challenge|^id$/.test(key) && typeof inner === 'string' && inner !== 'localhost'
      return [key, isBytes ? '<bytes>' : withoutBytes(inner)]
    }),
  )
}
