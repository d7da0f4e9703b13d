/**
 * Everything that the doctor can find, the most important first:
 *
 * - `base_url`: `baseUrl` is no address
 * - `offline`, `content_security_policy`, `mixed_content`, `unreachable`, `no_answer`: nothing comes back
 * - `cors_refused`, `cors_credentials`, `cors_preflight`: the browser keeps the answer from the page
 * - `admin_api`, `wrong_path`, `redirected`, `not_kratos`, `server_error`: not the public API answers
 * - `cookies_disabled`, `other_site`, `other_scheme`, `cookies_blocked`: the CSRF cookie does not stick
 * - `return_to_forbidden`, `flow_disabled`, `flow_refused`, `foreign_action`: Kratos answers, and no form can be sent
 * - `other_address`, `clock_skew`: what may go wrong later
 */
export const findingIds = [
  'base_url',
  'offline',
  'content_security_policy',
  'mixed_content',
  'unreachable',
  'no_answer',
  'cors_refused',
  'cors_credentials',
  'cors_preflight',
  'admin_api',
  'wrong_path',
  'redirected',
  'not_kratos',
  'server_error',
  'cookies_disabled',
  'other_site',
  'other_scheme',
  'cookies_blocked',
  'return_to_forbidden',
  'flow_disabled',
  'flow_refused',
  'foreign_action',
  'other_address',
  'clock_skew',
] as const

export type FindingId = (typeof findingIds)[number]

/** Something that keeps the app from Kratos, in words for a developer. */
export interface Finding {
  id: FindingId
  /** `error`: people cannot get on here. `hint`: they can, and may not elsewhere or later. */
  severity: 'error' | 'hint'
  /** What was seen. */
  what: string
  /** Where it comes from. */
  why: string
  /** How to mend it, with the key of Kratos's configuration or the option of the kit, and its value. */
  how: string
}
