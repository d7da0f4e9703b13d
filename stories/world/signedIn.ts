import type { KratosServer } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { createFlow, createKratosClient, type KratosClient, logout } from '../../src/client/index.js'
import { post, valueOf } from './post.js'

/** Signs somebody in with their password. */
export async function signIn(client: KratosClient, { email, password } = account): Promise<void> {
  const flow = await createFlow(client, 'login')
  // What Kratos v0.8 calls it.
  const field = valueOf(flow, 'password_identifier') === undefined ? 'identifier' : 'password_identifier'
  await post(client, flow, { method: 'password', [field]: email, password })
}

/** `prepare` of a story in which Ada has signed in already. */
export const signedIn = ({ client }: KratosServer): Promise<void> => signIn(client)

const elsewhere = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
]

/** `prepare` of a story in which Ada has signed in on other devices too, over the last twenty hours. */
export const signedInOn =
  (agents: readonly string[]) =>
  async ({ emulator, client }: KratosServer): Promise<void> => {
    emulator.clock.advance({ hours: -20 })
    for (const agent of agents) {
      const fetch = emulator.client({ userAgent: agent })
      await signIn(createKratosClient({ baseUrl: emulator.publicUrl, fetch }))
      emulator.clock.advance({ hours: 20 / agents.length })
    }
    await signIn(client)
  }

/** `prepare` of a story in which Ada has signed in on two other devices too. */
export const signedInElsewhere = signedInOn(elsewhere)

/** Another tab of this browser, where Ada signs out and somebody else signs in. */
export async function signInSomebodyElse({ client }: KratosServer, somebody: typeof account): Promise<void> {
  await logout(client)
  await signIn(client, somebody)
}
