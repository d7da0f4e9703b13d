import { account, identities, kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { createFlow, createKratosClient, type Flow, submitFlow } from '../../src/client/index.js'
import { createEmulator } from '../../src/emulator/index.js'

/** What a flow's form would post by itself. */
export const tokenOf = ({ ui }: Pick<Flow, 'ui'>) =>
  ui.nodes.flatMap((node) =>
    node.type === 'input' && node.attributes.name === 'csrf_token' ? [node.attributes.value] : [],
  )[0]

/** Ada, signed in with her password on the playground's Kratos, where every method is on. */
export async function signedInAda() {
  const emulator = createEmulator({ config: kratosConfiguration('https://app.example.com'), identities })
  const client = createKratosClient({ baseUrl: emulator.publicUrl, fetch: emulator.fetch })
  const flow = await createFlow(client, 'login')
  await submitFlow(client, flow, {
    csrf_token: tokenOf(flow),
    method: 'password',
    identifier: account.email,
    password: account.password,
  })
  return { emulator, client }
}
