import type { FlowKind } from '../protocol/flow.js'
import type { Session } from '../protocol/session.js'
import type { Challenge } from './challenge.js'
import { forgetInterruption, keepInterruption } from './interruption.js'
import { kratosKeys } from './keys.js'
import { ownerOf } from './ownerOf.js'
import { stepUpOf } from './stepUp.js'
import type { Submission } from './submission.js'

/**
 * Waits until somebody proved who they are. Where they leave the page for it, as for a provider, the submit is written
 * down to go on with afterwards; as long as they are here it is kept in memory, secrets included.
 * @returns `false` where they cancelled, or where no dialog is there to ask them.
 */
export async function untilProved<Kind extends FlowKind>(
  challenge: Challenge,
  { queryClient, client, flow, submitter }: Submission<Kind>,
): Promise<boolean> {
  const keep = () => {
    const session = queryClient.getQueryData<Session | null>(kratosKeys.session(client))
    const owner = ownerOf(flow)
    if (!session || !submitter || !owner) return
    keepInterruption({
      ...challenge,
      baseUrl: client.baseUrl,
      owner,
      path: location.pathname,
      authenticatedAt: session.authenticated_at,
      submitter,
    })
    // By the back button the page comes back as it was left, and asks again.
    addEventListener('pageshow', forgetInterruption, { once: true })
  }
  const proved = await stepUpOf(queryClient).request(challenge, keep)
  forgetInterruption()
  return proved
}
