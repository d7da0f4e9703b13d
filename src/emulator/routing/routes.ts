import { courierRoutes } from '../admin/courierRoutes.js'
import { identityRoutes } from '../admin/identityRoutes.js'
import { recoveryAdminRoutes } from '../admin/recoveryRoutes.js'
import { sessionRoutes } from '../admin/sessionRoutes.js'
import { errorRoutes } from '../errors/errorRoutes.js'
import { loginRoutes } from '../flows/login/loginRoutes.js'
import { recoveryRoutes } from '../flows/recovery/recoveryRoutes.js'
import { registrationRoutes } from '../flows/registration/registrationRoutes.js'
import { settingsRoutes } from '../flows/settings/settingsRoutes.js'
import { verificationRoutes } from '../flows/verification/verificationRoutes.js'
import type { Generation } from '../generations/generation.js'
import { healthRoutes } from '../health/healthRoutes.js'
import { providerRoutes } from '../oidc/providerRoutes.js'
import { schemaRoutes } from '../schemas/schemaRoutes.js'
import { logoutRoutes } from '../sessions/logout.js'
import { publicSessionRoutes } from '../sessions/publicSessions.js'
import { tokenExchangeRoutes } from '../sessions/tokenExchange.js'
import { callbackRoutes } from '../strategies/oidc/callbackRoutes.js'
import { scriptRoutes } from '../webauthn/scriptNode.js'
import type { Route } from './route.js'

/** Everything that the emulator answers, one folder a line. */
const routes: readonly Route[] = [
  ...loginRoutes,
  ...registrationRoutes,
  ...settingsRoutes,
  ...recoveryRoutes,
  ...verificationRoutes,
  ...logoutRoutes,
  ...publicSessionRoutes,
  ...errorRoutes,
  ...schemaRoutes,
  ...identityRoutes,
  ...recoveryAdminRoutes,
  ...tokenExchangeRoutes,
  ...callbackRoutes,
  ...providerRoutes,
  ...sessionRoutes,
  ...courierRoutes,
  ...scriptRoutes,
  ...healthRoutes,
]

/** The routes that a generation knows. */
export function routesOf({ missingRoutes }: Generation): readonly Route[] {
  const missing = new Set(missingRoutes)
  return routes.filter(({ side, method, path }) => !missing.has(`${side} ${method} ${path}`))
}
