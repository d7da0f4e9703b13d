/** Who has an account from the start. */
export const account = { email: 'ada@example.com', password: 'analytical-engine-1843' }

export const identities = [
  {
    traits: { email: account.email, name: { first: 'Ada', last: 'Lovelace' } },
    password: account.password,
  },
]

/** What an e-mail address is good for: every way in that takes one, and the way back. */
export const addressUses = {
  credentials: {
    password: { identifier: true },
    code: { identifier: true, via: 'email' },
    webauthn: { identifier: true },
    passkey: { display_name: true },
    totp: { account_name: true },
  },
  verification: { via: 'email' },
  recovery: { via: 'email' },
}

const person = (traits: Record<string, object>) => ({
  $id: 'https://kratos-kit.example/person.schema.json',
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Person',
  type: 'object',
  properties: {
    traits: {
      type: 'object',
      properties: {
        email: {
          type: 'string',
          format: 'email',
          title: 'E-mail',
          minLength: 3,
          'ory.sh/kratos': addressUses,
        },
        name: {
          type: 'object',
          properties: {
            first: { type: 'string', title: 'First name', minLength: 1 },
            last: { type: 'string', title: 'Last name' },
          },
          required: ['first'],
        },
        ...traits,
      },
      required: ['email'],
      additionalProperties: false,
    },
  },
})

const session = { hooks: [{ hook: 'session' }] }

/**
 * A Kratos with every method that needs nothing outside, as its own configuration file would say it.
 *
 * @param origin Where the app and, behind the same origin, Kratos's public API answer.
 * @param traits As JSON Schema properties, beside the e-mail address and the name.
 */
export function kratosConfiguration(origin: string, traits: Record<string, object> = {}) {
  const rp = { id: new URL(origin).hostname, display_name: 'Playground', origins: [origin] }
  return {
    serve: { public: { base_url: origin } },
    identity: {
      default_schema_id: 'person',
      schemas: [{ id: 'person', url: `base64://${btoa(JSON.stringify(person(traits)))}` }],
    },
    selfservice: {
      default_browser_return_url: `${origin}/dashboard`,
      allowed_return_urls: [origin],
      methods: {
        password: { enabled: true, config: { haveibeenpwned_enabled: false } },
        code: { enabled: true, passwordless_enabled: true },
        link: { enabled: false },
        totp: { enabled: true, config: { issuer: 'Playground' } },
        lookup_secret: { enabled: true },
        webauthn: { enabled: true, config: { passwordless: false, rp } },
        passkey: { enabled: true, config: { rp } },
        oidc: {
          enabled: true,
          config: {
            providers: ['google', 'github'].map((provider) => ({
              id: provider,
              provider,
              client_id: 'playground',
              client_secret: 'playground',
              mapper_url: 'base64://',
            })),
          },
        },
      },
      flows: {
        error: { ui_url: `${origin}/error` },
        login: { ui_url: `${origin}/login` },
        registration: {
          enabled: true,
          ui_url: `${origin}/registration`,
          enable_legacy_one_step: true,
          after: {
            password: { hooks: [{ hook: 'session' }, { hook: 'show_verification_ui' }] },
            code: session,
            passkey: session,
            oidc: session,
          },
        },
        settings: {
          ui_url: `${origin}/settings`,
          privileged_session_max_age: '15m',
          required_aal: 'highest_available',
        },
        recovery: { enabled: true, use: 'code', ui_url: `${origin}/recovery` },
        verification: { enabled: true, use: 'code', ui_url: `${origin}/verification` },
      },
    },
    session: { whoami: { required_aal: 'highest_available' } },
  }
}
