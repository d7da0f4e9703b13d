import { addressUses } from '../../playground/kratosConfiguration.js'

/** What a story asks of its Kratos beside the defaults. */
export interface Wanted {
  /** Methods that are on, with what Kratos takes beside their `config`; or `false`. Default: passwords and profile. */
  methods?: Record<string, Record<string, unknown> | false>
  /** Ids of social providers. */
  providers?: readonly string[]
  /** Merged into each of `selfservice.flows`. */
  flows?: Record<string, object>
  /** Traits as JSON Schema properties, beside the e-mail address and the name. */
  traits?: Record<string, object>
  /** Those of them that nobody may leave out. */
  required?: readonly string[]
  /** The page of the app where people go who asked for no other. Default: its first one. */
  home?: string
}

/** Where the app lives: here, so that going back to it stays on this page's router. */
const app = globalThis.location.origin

const email = {
  type: 'string',
  format: 'email',
  title: 'E-mail',
  'ory.sh/kratos': addressUses,
}

const name = {
  type: 'object',
  properties: {
    first: { type: 'string', title: 'First name' },
    last: { type: 'string', title: 'Last name' },
  },
}

const schema = (traits: Record<string, object>, required: readonly string[]) => ({
  $id: 'https://app.example.com/person.schema.json',
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Person',
  type: 'object',
  properties: {
    traits: {
      type: 'object',
      properties: { email, name, ...traits },
      required: ['email', ...required],
      additionalProperties: false,
    },
  },
})

const party = { rp: { id: 'localhost', display_name: 'Acme', origins: [app] } }

/** All methods but social ones, for `methods`. */
export const everyMethod = {
  code: { passwordless_enabled: true },
  passkey: party,
  webauthn: { ...party, passwordless: false },
  totp: { issuer: 'Acme' },
  lookup_secret: {},
}

/** Providers as Kratos would be told of them; names in the buttons come from `label`. */
const provider = (id: string) => ({
  id: id.toLowerCase().replaceAll(/\W+/g, '-'),
  label: id,
  provider: 'generic',
  client_id: id,
  client_secret: 'secret',
  issuer_url: 'https://provider.example.com',
  mapper_url: `base64://${btoa("local claims = std.extVar('claims'); { identity: { traits: { email: claims.email } } }")}`,
  scope: ['openid', 'email'],
})

/** A configuration that a real Kratos would start with. */
export function configuration({
  methods = {},
  providers = [],
  flows = {},
  traits = {},
  required = [],
  home = '',
}: Wanted = {}): object {
  const on = Object.fromEntries(
    Object.entries(methods).map(([method, said]) => {
      const { passwordless_enabled, mfa_enabled, ...config } = said || {}
      return [
        method,
        {
          enabled: said !== false,
          config,
          ...(passwordless_enabled !== undefined && { passwordless_enabled }),
          ...(mfa_enabled !== undefined && { mfa_enabled }),
        },
      ]
    }),
  )
  const usual = {
    login: { ui_url: `${app}/login`, lifespan: '1h' },
    registration: {
      ui_url: `${app}/registration`,
      enable_legacy_one_step: true,
      after: { password: { hooks: [{ hook: 'session' }] } },
    },
    settings: { ui_url: `${app}/settings`, privileged_session_max_age: '15m' },
    recovery: { enabled: true, ui_url: `${app}/recovery` },
    verification: { enabled: true, ui_url: `${app}/verification` },
    error: { ui_url: `${app}/error` },
  }
  return {
    dsn: 'memory',
    serve: {
      public: { base_url: 'https://auth.example.com/' },
      admin: { base_url: 'https://admin.example.com/' },
    },
    identity: {
      default_schema_id: 'person',
      schemas: [{ id: 'person', url: `base64://${btoa(JSON.stringify(schema(traits, required)))}` }],
    },
    selfservice: {
      default_browser_return_url: `${app}/${home}`,
      allowed_return_urls: [app],
      methods: {
        password: { enabled: true, config: { haveibeenpwned_enabled: false } },
        profile: { enabled: true },
        ...(providers.length > 0 && {
          oidc: { enabled: true, config: { providers: providers.map(provider) } },
        }),
        ...on,
      },
      flows: Object.fromEntries(
        Object.entries(usual).map(([flow, said]) => [flow, { ...said, ...flows[flow] }]),
      ),
    },
  }
}
