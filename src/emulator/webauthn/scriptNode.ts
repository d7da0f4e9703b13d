import { toBase64 } from '../bytes/encoding.js'
import type { Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import type { FormNode } from '../nodes/formNode.js'
import { publicRoute, type Route } from '../routing/route.js'
import { browserScript } from './browserScript.js'

const path = '/.well-known/ory/webauthn.js'

/** Where pages load the script from. */
export const scriptRoutes: Route[] = [publicRoute('GET', path, sendScript, { csrfCookie: true })]

function sendScript(): Reply {
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=UTF-8' }, body: browserScript }
}

/** The node that tells a page to load the script. */
export async function scriptNode({ publicUrl, random, generation }: Kratos): Promise<FormNode> {
  return {
    type: 'script',
    group: 'webauthn',
    attributes: {
      src: publicUrl + path,
      async: true,
      referrerpolicy: 'no-referrer',
      crossorigin: 'anonymous',
      integrity: await integrity(),
      type: 'text/javascript',
      id: 'webauthn_script',
      ...(generation.hasTriggers && { nonce: random.uuid() }),
      node_type: 'script',
    },
    messages: [],
    meta: {},
  }
}

async function integrity(): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-512', new TextEncoder().encode(browserScript))
  return `sha512-${toBase64(new Uint8Array(hash))}`
}
