import { createFlow, exchangeSessionToken, type KratosClient, submitFlow } from 'kratos-kit/client'

/**
 * Signs in with a provider in the system's browser.
 * @param openBrowser opens a URL, and answers the one that the app is opened with in the end (`myapp://signed-in?code=…`)
 */
export async function signInWithBrowser(
  kratos: KratosClient,
  provider: string,
  openBrowser: (url: string) => Promise<string>,
) {
  const flow = await createFlow(kratos, 'login', {
    returnSessionTokenExchangeCode: true,
    returnTo: 'myapp://signed-in',
  })
  const outcome = await submitFlow(kratos, flow, { method: 'oidc', provider })
  if (outcome.outcome !== 'redirect') throw new Error('This provider needs no browser.')
  const back = new URL(await openBrowser(outcome.to))
  const { session } = await exchangeSessionToken(kratos, {
    initCode: flow.session_token_exchange_code ?? '',
    returnToCode: back.searchParams.get('code') ?? '',
  })
  return session
}
