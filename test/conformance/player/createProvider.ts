import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'

const issuer = 'http://localhost:4444/'

/** Somebody who signs in at the provider. */
interface Grant {
  claims: Record<string, unknown>
  nonce: string | null
  audience: string | null
}

/** An OpenID provider in-process, as the recorded servers had one on port 4444. */
export interface Provider {
  /** Answers the provider's URLs, for the emulator to call. */
  fetch: typeof fetch
  /** Signs somebody with these claims in, or refuses: the URL that the browser is sent back to. */
  signIn(authorization: string, claims?: Record<string, unknown>, refuse?: string): Promise<string>
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }

function sign(claims: object): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encode(claims)}`
  return `${head}.${createSign('sha256').update(head).sign(privateKey).toString('base64url')}`
}

export function createProvider(now: () => number): Provider {
  const grants = new Map<string, Grant>()

  function grantToken(code: string | null): Response {
    const grant = grants.get(code ?? '')
    if (!grant) return Response.json({ error: 'invalid_grant' }, { status: 400 })
    const seconds = Math.floor(now() / 1000)
    const { claims, nonce, audience } = grant
    const idToken = sign({
      iss: issuer,
      aud: audience,
      iat: seconds,
      exp: seconds + 3600,
      ...(nonce !== null && { nonce }),
      ...claims,
    })
    return Response.json({
      access_token: randomUUID(),
      token_type: 'bearer',
      expires_in: 3600,
      id_token: idToken,
    })
  }

  const answers: Record<string, (request: Request) => Response | Promise<Response>> = {
    '/.well-known/openid-configuration': () =>
      Response.json({
        issuer,
        authorization_endpoint: `${issuer}auth`,
        token_endpoint: `${issuer}token`,
        jwks_uri: `${issuer}jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    '/jwks': () => Response.json({ keys: [publicJwk] }),
    '/token': async (request) => grantToken(new URLSearchParams(await request.text()).get('code')),
  }

  return {
    async fetch(input, init) {
      const request = new Request(input, init)
      const answer = answers[new URL(request.url).pathname]
      return answer ? answer(request) : new Response(null, { status: 404 })
    },
    async signIn(authorization, claims, refuse) {
      const { searchParams: asked } = new URL(authorization)
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('state', asked.get('state') ?? '')
      if (claims) {
        const code = randomUUID()
        grants.set(code, { claims, nonce: asked.get('nonce'), audience: asked.get('client_id') })
        back.searchParams.set('code', code)
      } else {
        back.searchParams.set('error', refuse ?? 'access_denied')
        back.searchParams.set('error_description', 'The person said no')
      }
      return back.href
    },
  }
}
