import type { Claims } from './claims.js'

/** A provider at which somebody signs in. */
export interface OpenIdProvider {
  id: string
  /** What people call it. */
  label: string
  /** Where a browser is sent, with the parameters of OAuth 2. */
  authorizationUrl: string
  clientId: string
  scope: readonly string[]
  /**
   * Turns the code that a browser brought back into what the provider says about somebody.
   *
   * @throws {Fault} 400 where the provider does not know the code, or says something that cannot be trusted.
   */
  redeem(code: string, redirectUri: string): Promise<Claims>
  /** Verifies a token that an app got from the provider by itself. */
  verifyIdToken(idToken: string, nonce?: string): Promise<Claims>
}
