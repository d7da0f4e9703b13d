/** Who has an account from the start. */
export const account = { email: 'ada@example.com', password: 'analytical-engine-1843' }

export const identities = [
  {
    traits: { email: account.email, name: { first: 'Ada', last: 'Lovelace' } },
    password: account.password,
  },
]

const person = {
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
          'ory.sh/kratos': { credentials: { password: { identifier: true } } },
        },
        name: {
          type: 'object',
          properties: {
            first: { type: 'string', title: 'First name', minLength: 1 },
            last: { type: 'string', title: 'Last name' },
          },
          required: ['first'],
        },
      },
      required: ['email'],
      additionalProperties: false,
    },
  },
}

/**
 * A Kratos for people with a password, as its own configuration file would say it.
 *
 * @param origin Where the app and, behind the same origin, Kratos's public API answer.
 */
export function kratosConfiguration(origin: string) {
  return {
    serve: { public: { base_url: origin } },
    identity: {
      default_schema_id: 'person',
      schemas: [{ id: 'person', url: `base64://${btoa(JSON.stringify(person))}` }],
    },
    selfservice: {
      default_browser_return_url: `${origin}/`,
      allowed_return_urls: [origin],
      methods: {
        password: { enabled: true, config: { haveibeenpwned_enabled: false } },
        code: { enabled: false },
        link: { enabled: false },
      },
      flows: {
        error: { ui_url: `${origin}/error` },
        login: { ui_url: `${origin}/login` },
        registration: {
          enabled: true,
          ui_url: `${origin}/registration`,
          enable_legacy_one_step: true,
          after: { password: { hooks: [{ hook: 'session' }] } },
        },
        settings: { ui_url: `${origin}/settings` },
        recovery: { enabled: false, ui_url: `${origin}/recovery` },
        verification: { enabled: false, ui_url: `${origin}/verification` },
      },
    },
  }
}
