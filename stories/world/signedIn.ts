import type { KratosServer } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import {
  createFlow,
  createKratosClient,
  type KratosClient,
  logout,
  submitFlow,
} from '../../src/client/index.js'

/** Signs somebody in with their password. */
async function signIn(client: KratosClient, { email, password } = account): Promise<void> {
  const flow = await createFlow(client, 'login')
  const token = flow.ui.nodes.find((node) => node.type === 'input' && node.attributes.name === 'csrf_token')
  await submitFlow(client, flow, {
    method: 'password',
    identifier: email,
    password,
    ...(token?.type === 'input' && { csrf_token: token.attributes.value }),
  })
}

/** `prepare` of a story in which Ada has signed in already. */
export const signedIn = ({ client }: KratosServer): Promise<void> => signIn(client)

const elsewhere = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
]

/** `prepare` of a story in which Ada has signed in on two other devices too, ten and twenty hours ago. */
export async function signedInElsewhere({ emulator, client }: KratosServer): Promise<void> {
  emulator.clock.advance({ hours: -20 })
  for (const agent of elsewhere) {
    const headers = { 'user-agent': agent }
    await signIn(createKratosClient({ baseUrl: emulator.publicUrl, fetch: emulator.client(), headers }))
    emulator.clock.advance({ hours: 10 })
  }
  await signIn(client)
}

/** Another tab of this browser, where Ada signs out and somebody else signs in. */
export async function signInSomebodyElse({ client }: KratosServer, somebody: typeof account): Promise<void> {
  await logout(client)
  await signIn(client, somebody)
}
