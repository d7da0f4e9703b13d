import type { Belongings, KratosServer } from '../../.storybook/kratos.js'
import { account } from '../../playground/kratosConfiguration.js'
import { createFlow } from '../../src/client/index.js'
import type { Span } from '../../src/emulator/index.js'
import { post } from './post.js'

/**
 * `prepare` of a story that begins where Ada opens a link out of a mail.
 * @param later how long it lay in the mailbox
 */
export const throughLink =
  (kind: 'recovery' | 'verification', later: Span = {}) =>
  async ({ emulator, client }: KratosServer): Promise<Belongings> => {
    await post(client, await createFlow(client, kind), { method: 'link', email: account.email })
    emulator.clock.advance(later)
    const { url } = await emulator.fetch(emulator.courier.last(account.email)?.link ?? '', {
      headers: { accept: 'text/html' },
    })
    return { address: new URL(url).search }
  }
