import type { JsonSchema } from '../schemas/loadSchemas.js'
import type { TraitValues } from '../store/records.js'

/** What a provider says about somebody (OpenID Connect Core, 5.1). */
export type Claims = Record<string, unknown> & { sub: string }

/**
 * Turns claims into traits, as the Jsonnet of a `mapper_url` does on a real server.
 *
 * @example
 * createEmulator({ config, mapClaims: (claims) => ({ email: claims.email, team: claims.hd }) })
 */
export type MapClaims = (claims: Claims, about: { provider: string; schema: JsonSchema }) => TraitValues
