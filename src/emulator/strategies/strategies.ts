import { code } from './code/code.js'
import { identifierFirst } from './identifierFirst/identifierFirst.js'
import { link } from './link/link.js'
import { lookupSecret } from './lookupSecret/lookupSecret.js'
import { oidc } from './oidc/oidc.js'
import { passkey } from './passkey/passkey.js'
import { password } from './password/password.js'
import { profile } from './profile/profile.js'
import type { Strategy } from './strategy.js'
import { totp } from './totp/totp.js'
import { webauthn } from './webauthn/webauthn.js'

/** Every method, in the order in which Kratos asks them. */
export const strategies: readonly Strategy[] = [
  profile,
  password,
  oidc,
  code,
  link,
  totp,
  passkey,
  webauthn,
  lookupSecret,
  identifierFirst,
]
