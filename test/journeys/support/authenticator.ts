import type { Page } from '@playwright/test'
import { tellTest } from './tellTest.js'

export interface AuthenticatorOptions {
  /** `internal`: the device's own, with passkeys; `usb`: a security key. */
  transport?: 'internal' | 'usb'
}

/** An authenticator of this page's browser, as its developer tools have them. Somebody touches it at once. */
export async function addAuthenticator(page: Page, { transport = 'internal' }: AuthenticatorOptions = {}) {
  const tools = await page.context().newCDPSession(page)
  await tools.send('WebAuthn.enable')
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: transport === 'internal',
      hasUserVerification: transport === 'internal',
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** Says whether somebody touches it when it is asked from now on. */
    touch: (enabled: boolean) =>
      tools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    /** Keys that it holds. */
    credentials: async () => (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    /** Loses all its keys. */
    wipe: () => tools.send('WebAuthn.clearCredentials', { authenticatorId }),
  }
}

/** What this page's next documents ask the browser for, and what came of it: `conditional: AbortError`. */
export async function watchRequests(page: Page): Promise<string[]> {
  return tellTest(page, (tell) => {
    const get = navigator.credentials.get.bind(navigator.credentials)
    navigator.credentials.get = async (options = {}) => {
      const kind = options.mediation ?? 'modal'
      tell(`${kind}: asked`)
      try {
        const credential = await get(options)
        tell(`${kind}: given`)
        return credential
      } catch (error) {
        tell(`${kind}: ${error instanceof Error ? error.name : 'unknown'}`)
        throw error
      }
    }
  })
}
