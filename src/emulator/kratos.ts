import type { EmulatorClock } from './clock/createClock.js'
import type { Configuration } from './config/configuration.js'
import type { CourierWithPost } from './courier/createCourier.js'
import type { PasswordHasher } from './credentials/createPasswordHasher.js'
import type { WebHook } from './flows/hooks/webHook.js'
import type { Generation } from './generations/generation.js'
import type { MapClaims } from './oidc/claims.js'
import type { Random } from './random/createRandom.js'
import type { Route } from './routing/route.js'
import type { IdentitySchema } from './schemas/loadSchemas.js'
import type { Store } from './store/createStore.js'
import type { Say } from './texts/createTexts.js'

/** One running emulator, as its handlers see it. */
export interface Kratos {
  config: Configuration
  generation: Generation
  /** What it answers. */
  routes: readonly Route[]
  schemas: IdentitySchema[]
  clock: EmulatorClock
  random: Random
  store: Store
  courier: CourierWithPost
  hasher: PasswordHasher
  say: Say
  /** Takes the place of the servers that web hooks name. */
  onWebHook: WebHook | undefined
  /** Turns what a provider says about somebody into traits. */
  mapClaims: MapClaims
  /** Reaches other servers. */
  fetch: typeof fetch
  /** Base URLs without a slash at the end. */
  publicUrl: string
  adminUrl: string
  /** The name of the CSRF cookie: it carries a hash of the public base URL. */
  csrfCookie: string
}
