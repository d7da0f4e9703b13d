import { kratosConfiguration } from './kratosConfiguration.js'

export interface Profile {
  name: string
  /** What is worth trying. */
  about: string
  version?: 'v0.8'
  /** What its configuration says beside, or instead of, the playground's usual one. */
  changes?: Record<string, unknown>
  /** Traits as JSON Schema properties, beside the e-mail address and the name. */
  traits?: Record<string, object>
}

const off = { enabled: false }

const withoutCodes = { code: { passwordless_enabled: false }, passkey: off, oidc: off }

const provider = (label: string) => ({
  id: label.toLowerCase(),
  label,
  provider: 'generic',
  client_id: 'playground',
  client_secret: 'playground',
  issuer_url: 'https://provider.example.com',
  mapper_url: 'base64://',
  scope: ['openid', 'email'],
})

const manyProviders =
  'Google Apple Microsoft GitHub GitLab Facebook LinkedIn Slack Discord Spotify X Harbourmaster'.split(' ')

export type ProfileName =
  | 'everything'
  | 'password'
  | 'steps'
  | 'code'
  | 'factors'
  | 'providers'
  | 'traits'
  | 'old'

/** Kinds of server to try the app on: each is a Kratos of its own, with accounts of its own. */
export const profiles: Record<ProfileName, Profile> = {
  everything: { name: 'Every method', about: 'Passwords, codes, passkeys, providers and second factors.' },
  password: {
    name: 'Password only',
    about: 'The plainest server there is.',
    changes: {
      selfservice: { methods: { ...withoutCodes, totp: off, lookup_secret: off, webauthn: off } },
    },
  },
  steps: {
    name: 'One step at a time',
    about: 'Sign-in asks who you are first, sign-up asks for your details first.',
    changes: {
      selfservice: {
        flows: {
          login: { style: 'identifier_first' },
          registration: { style: 'profile_first', enable_legacy_one_step: false },
        },
      },
    },
  },
  code: {
    name: 'Codes and passkeys',
    about: 'Nobody has a password here.',
    changes: { selfservice: { methods: { password: off, oidc: off } } },
  },
  factors: {
    name: 'Second factors',
    about: 'Set one up in the settings, then sign in again. Settings ask for a fresh proof after a minute.',
    changes: {
      selfservice: { methods: withoutCodes, flows: { settings: { privileged_session_max_age: '1m' } } },
    },
  },
  providers: {
    name: 'Twelve providers',
    about: 'Eleven well-known ones, and one that nobody has drawn a mark for.',
    changes: {
      selfservice: {
        methods: {
          code: { passwordless_enabled: false },
          passkey: off,
          oidc: { config: { providers: manyProviders.map(provider) } },
        },
      },
    },
  },
  traits: {
    name: 'Unusual people',
    about: 'An identity schema with numbers, dates, choices and lists of its own.',
    changes: { selfservice: { methods: withoutCodes } },
    traits: {
      boat: { type: 'string', title: 'Boat', enum: ['Dinghy', 'Sloop', 'Ketch', 'Trawler'] },
      draught: { type: 'number', title: 'Draught in metres', minimum: 0, maximum: 12 },
      website: { type: 'string', format: 'uri', title: 'Website' },
      since: { type: 'string', format: 'date', title: 'At sea since' },
      warnings: { type: 'boolean', title: 'Warn me of storm surges' },
    },
  },
  old: {
    name: 'Kratos v0.8',
    about: 'The first generation of the protocol: links instead of codes.',
    version: 'v0.8',
    changes: {
      selfservice: {
        methods: { ...withoutCodes, link: { enabled: true } },
        flows: { recovery: { use: 'link' }, verification: { use: 'link' } },
      },
    },
  },
}

export const profileNames = Object.keys(profiles) as [ProfileName, ...ProfileName[]]

/** Where the Kratos of a profile answers, below the playground's origin. */
export const profilePath = (profile: ProfileName) => `/profiles/${profile}`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function merge(base: Record<string, unknown>, changes: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base }
  for (const [key, change] of Object.entries(changes)) {
    const before = merged[key]
    merged[key] = isObject(before) && isObject(change) ? merge(before, change) : change
  }
  return merged
}

/**
 * The configuration of a profile's Kratos.
 *
 * @param origin The playground's.
 * @param address Where its public API answers, if not where all profiles have one beside each other.
 */
export function profileConfiguration(
  origin: string,
  profile: ProfileName,
  address = origin + profilePath(profile),
): object {
  const { changes = {}, traits = {} } = profiles[profile]
  const own = {
    serve: { public: { base_url: address } },
    // Cookies know no paths here: under one name, signing in to one Kratos would sign out of the others.
    session: { cookie: { name: `session_${profile}` } },
  }
  return merge(merge(kratosConfiguration(origin, traits), own), changes)
}
