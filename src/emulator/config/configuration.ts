import {
  absoluteUrl,
  anything,
  duration,
  flag,
  list,
  number,
  oneOf,
  type ReadBy,
  section,
  text,
  url,
} from './readers.js'

const hook = section({ hook: text(''), config: anything })

/** What runs after a flow: hooks for every method, and for single ones. */
const afterMethod = section({ hooks: list(hook), default_browser_return_url: url(undefined) })

export type AfterMethod = ReadBy<typeof afterMethod>

const after = section({
  hooks: list(hook),
  default_browser_return_url: url(undefined),
  password: afterMethod,
  oidc: afterMethod,
  code: afterMethod,
  webauthn: afterMethod,
  passkey: afterMethod,
  profile: afterMethod,
  totp: afterMethod,
  lookup_secret: afterMethod,
})

const before = section({ hooks: list(hook) })

const requiredAal = oneOf(['aal1', 'aal2', 'highest_available'], 'highest_available')

const sameSites = ['Lax', 'Strict', 'None'] as const

const relyingParty = section({
  id: text(''),
  display_name: text(''),
  origins: list(text('')),
  origin: text(undefined),
})

const provider = section({
  id: text(''),
  label: text(undefined),
  provider: text('generic'),
  client_id: text(''),
  client_secret: text(''),
  issuer_url: absoluteUrl(undefined),
  auth_url: absoluteUrl(undefined),
  token_url: absoluteUrl(undefined),
  mapper_url: text(undefined),
  scope: list(text('')),
  requested_claims: anything,
})

export type ProviderConfig = ReadBy<typeof provider>

const methods = section({
  password: section({
    enabled: flag(true),
    config: section({
      haveibeenpwned_enabled: flag(true),
      min_password_length: number(8),
      identifier_similarity_check_enabled: flag(true),
    }),
  }),
  profile: section({ enabled: flag(true) }),
  code: section({
    enabled: flag(true),
    passwordless_enabled: flag(false),
    mfa_enabled: flag(false),
    passwordless_login_fallback_enabled: flag(false),
    config: section({ lifespan: duration('1h'), max_submissions: number(5) }),
  }),
  link: section({
    enabled: flag(undefined),
    config: section({ lifespan: duration('1h'), base_url: absoluteUrl(undefined) }),
  }),
  totp: section({ enabled: flag(false), config: section({ issuer: text(undefined) }) }),
  lookup_secret: section({ enabled: flag(false) }),
  webauthn: section({
    enabled: flag(false),
    config: section({ passwordless: flag(false), rp: relyingParty }),
  }),
  passkey: section({ enabled: flag(false), config: section({ rp: relyingParty }) }),
  oidc: section({
    enabled: flag(false),
    config: section({ providers: list(provider), base_redirect_uri: absoluteUrl(undefined) }),
  }),
})

const flows = section({
  error: section({ ui_url: url('/error') }),
  login: section({
    ui_url: url('/login'),
    lifespan: duration('1h'),
    style: oneOf(['unified', 'identifier_first'], 'unified'),
    before,
    after,
  }),
  logout: section({ after: section({ default_browser_return_url: url(undefined) }) }),
  registration: section({
    enabled: flag(true),
    login_hints: flag(false),
    ui_url: url('/registration'),
    lifespan: duration('1h'),
    style: oneOf(['unified', 'profile_first'], 'profile_first'),
    enable_legacy_one_step: flag(false),
    before,
    after,
  }),
  settings: section({
    ui_url: url('/settings'),
    lifespan: duration('1h'),
    privileged_session_max_age: duration('1h'),
    required_aal: requiredAal,
    before,
    after,
  }),
  recovery: section({
    enabled: flag(false),
    ui_url: url('/recovery'),
    lifespan: duration('1h'),
    use: oneOf(['code', 'link'], 'code'),
    notify_unknown_recipients: flag(false),
    before,
    after,
  }),
  verification: section({
    enabled: flag(false),
    ui_url: url('/verification'),
    lifespan: duration('1h'),
    use: oneOf(['code', 'link'], 'code'),
    notify_unknown_recipients: flag(false),
    before,
    after,
  }),
})

/** Kratos's own configuration: the keys that matter to self-service, with Kratos's defaults. */
export const configuration = section({
  serve: section({
    public: section({
      base_url: absoluteUrl('http://localhost:4433/'),
      port: number(4433),
      cors: section({
        enabled: flag(false),
        allowed_origins: list(text('')),
        allow_credentials: flag(true),
      }),
    }),
    admin: section({ base_url: absoluteUrl('http://localhost:4434/'), port: number(4434) }),
  }),
  identity: section({
    default_schema_id: text(undefined),
    default_schema_url: text(undefined),
    schemas: list(section({ id: text(''), url: anything })),
  }),
  selfservice: section({
    default_browser_return_url: url('/'),
    allowed_return_urls: list(text('')),
    whitelisted_return_urls: list(text('')),
    methods,
    flows,
  }),
  cookies: section({
    domain: text(undefined),
    path: text('/'),
    same_site: oneOf(sameSites, 'Lax'),
  }),
  session: section({
    lifespan: duration('24h'),
    cookie: section({
      name: text('ory_kratos_session'),
      domain: text(undefined),
      path: text(undefined),
      same_site: oneOf(sameSites, undefined),
      persistent: flag(true),
    }),
    whoami: section({ required_aal: requiredAal }),
  }),
  hashers: section({ algorithm: oneOf(['bcrypt', 'argon2'], 'bcrypt') }),
  security: section({ account_enumeration: section({ mitigate: flag(false) }) }),
  feature_flags: section({
    use_continue_with_transitions: flag(false),
    choose_recovery_address: flag(false),
    faster_session_extend: flag(false),
    legacy_continue_with_verification_ui: flag(false),
    legacy_require_verified_login_error: flag(false),
  }),
})

export type Configuration = ReadBy<typeof configuration>
