import type { Kratos } from '../kratos.js'
import type { Reply } from './reply.js'

/** Headers that let a page of an allowed origin read an answer; none for any other origin. */
export function corsHeaders({ config }: Kratos, headers: Headers): Record<string, string> {
  const { enabled, allowed_origins, allow_credentials } = config.serve.public.cors
  const origin = headers.get('origin')
  if (!enabled || origin === null || !allowed_origins.some((allowed) => allows(allowed, origin))) return {}
  return {
    'access-control-allow-origin': origin,
    ...(allow_credentials && { 'access-control-allow-credentials': 'true' }),
    'access-control-expose-headers': 'Content-Type, Set-Cookie',
    vary: 'Origin',
  }
}

/** The answer to a browser that asks before it sends. */
export function preflight(headers: Headers): Reply {
  const asked = headers.get('access-control-request-headers')
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      ...(asked !== null && { 'access-control-allow-headers': asked }),
    },
  }
}

/** `*` allows everybody, one `*` within an origin any text there. */
function allows(allowed: string, origin: string): boolean {
  const [start = '', end] = allowed.split('*')
  return end === undefined ? allowed === origin : origin.startsWith(start) && origin.endsWith(end)
}
