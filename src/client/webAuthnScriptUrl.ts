import type { KratosClient } from './createKratosClient.js'

/**
 * Where Kratos's own WebAuthn script lies (`getWebAuthnJavaScript`). This kit never runs it: it drives
 * `navigator.credentials` from the nodes alone.
 */
export const webAuthnScriptUrl = ({ baseUrl }: Pick<KratosClient, 'baseUrl'>): string =>
  `${baseUrl}/.well-known/ory/webauthn.js`
