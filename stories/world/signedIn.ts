import type { KratosServer } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { createFlow, submitFlow } from '../../src/client/index.js'

/** `prepare` of a story in which Ada has signed in already. */
export async function signedIn({ client }: KratosServer): Promise<void> {
  const flow = await createFlow(client, 'login')
  const token = flow.ui.nodes.find((node) => node.type === 'input' && node.attributes.name === 'csrf_token')
  await submitFlow(client, flow, {
    method: 'password',
    identifier: account.email,
    password: account.password,
    ...(token?.type === 'input' && { csrf_token: token.attributes.value }),
  })
}
