import { issueCode } from '../../codes/issueCode.js'
import { sendMail } from '../../courier/sendMail.js'
import { putCsrfToken } from '../../flows/flowNodes.js'
import { normaliseIdentifier } from '../../identities/identityFacts.js'
import { hideInput, idOf, removeNodes, setValue, upsertNode } from '../../nodes/build.js'
import type { FormNode } from '../../nodes/formNode.js'
import type { IdentityRecord } from '../../store/records.js'
import { continueButton } from '../emailInput.js'
import type { LoginContext } from '../strategy.js'
import { codeAddresses } from './codeAddresses.js'
import { codeInput, hiddenMethod, resendButton } from './codeNodes.js'

/** Groups that make way for the code; those of other second factors stay. */
const replaced = new Set([
  'default',
  'password',
  'oidc',
  'saml',
  'code',
  'webauthn',
  'passkey',
  'identifier_first',
  'profile',
])

/** Sends a code to sign in with, and asks for it. */
export function sendLoginCode(context: LoginContext, identity: IdentityRecord, identifier: string): void {
  const { kratos, flow } = context
  const addresses = codeAddresses(identity)
  const asked = addresses.filter(({ address }) => address === normaliseIdentifier(identifier))
  flow.codes = []
  for (const { address, channel } of asked.length > 0 ? asked : addresses) {
    const code = issueCode(context, { address, via: channel, identityId: identity.id })
    sendMail(kratos, 'login_code_valid', address, { code })
  }
  flow.state = 'sent_email'
  flow.active = 'code'
  flow.messages = [kratos.say(1010014)]
  const identifiers = flow.nodes.filter((node) => ['identifier', 'address'].includes(idOf(node)))
  removeNodes(flow.nodes, ({ group }) => replaced.has(group))
  for (const node of identifiers) flow.nodes.push(asIdentifier(node))
  setValue(flow.nodes, 'identifier', identifier)
  upsertNode(flow.nodes, hiddenMethod())
  upsertNode(flow.nodes, codeInput(kratos, 1070013))
  flow.nodes.push(continueButton(kratos, 'code'), resendButton(kratos))
  if (flow.type === 'browser') putCsrfToken(context)
}

function asIdentifier(node: FormNode): FormNode {
  hideInput(node)
  if (node.type === 'input') node.attributes.name = 'identifier'
  return { ...node, messages: [] }
}
