import type { Belongings, KratosServer } from '../../.storybook/kratos.js'
import { createFlow, type FlowKind } from '../../src/client/index.js'
import { post } from './post.js'

/**
 * `prepare` of a story that begins where somebody comes back from a provider.
 * @param kind what they left from
 * @param claims what the provider says about them
 */
export const throughProvider =
  (kind: FlowKind, provider: string, claims: Record<string, string>) =>
  async ({ emulator, client }: KratosServer): Promise<Belongings> => {
    const verb = kind === 'settings' ? 'link' : 'provider'
    const leaving = await post(client, await createFlow(client, kind), { [verb]: provider })
    if (leaving.outcome !== 'redirect') throw new Error('The browser leaves for the provider.')
    const { url } = await emulator.fetch(leaving.to, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(claims).toString(),
    })
    return { address: new URL(url).search }
  }
