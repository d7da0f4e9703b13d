import { pageOf, withQuery } from '../../flows/answerWithFlow.js'
import { fillLogin, startLogin } from '../../flows/login/startLogin.js'
import { renderFlow } from '../../flows/renderFlow.js'
import { json, type Reply, redirect } from '../../http/reply.js'
import type { Conflict } from '../../identities/findConflict.js'
import type { Kratos } from '../../kratos.js'
import { findNode } from '../../nodes/build.js'
import type { FormNode } from '../../nodes/formNode.js'
import type { IdentityRecord } from '../../store/records.js'
import type { LoginContext, RegistrationContext } from '../strategy.js'
import { type Link, linksOf } from './links.js'
import { rememberLink } from './pendingLink.js'
import { carryOver } from './providerAnswer.js'
import { labelOf } from './providerButtons.js'

/** Turns a sign-up with somebody's address into a login: who signs in there has both accounts from then on. */
export async function offerLinking(
  { kratos, exchange, flow }: RegistrationContext,
  link: Link,
  { owner, identifier }: Conflict,
): Promise<Reply> {
  const login: LoginContext = {
    ...(await startLogin(kratos, exchange, flow.type)),
    stage: 'first factor',
  }
  carryOver(flow, login.flow)
  delete login.flow.active
  rememberLink(login.flow, { ...link, identifier })
  await fillLogin(login)
  dressNodes(login, link.provider, identifier)
  const loginUrl = kratos.config.selfservice.flows.login.ui_url
  login.flow.messages.push(
    kratos.say(1010016, {
      provider: labelOf(kratos, link.provider),
      duplicateIdentifier: identifier,
      duplicate_identifier: identifier,
      newLoginUrl: loginUrl,
      new_login_url: loginUrl,
      available_credential_types: credentialTypes(kratos, owner),
      available_providers: linksOf(owner).map(({ provider }) => provider),
    }),
  )
  if (exchange.wantsJson) return json(renderFlow(kratos, login.flow), 400)
  return redirect(withQuery(pageOf(login), { no_org_ui: 'true' }))
}

/** Takes the provider just used away, lets the others confirm, and fills in whom it concerns. */
function dressNodes({ kratos, flow }: LoginContext, provider: string, identifier: string): void {
  flow.nodes = flow.nodes.filter((node) => !isButtonOf(node, provider))
  for (const node of flow.nodes) {
    const label = node.meta.label
    if (label?.id === 1010002)
      node.meta.label = kratos.say(1010018, { provider: label.context?.['provider'] })
    if (label?.id === 1010001) node.meta.label = kratos.say(1010017)
  }
  const field = findNode(flow.nodes, kratos.generation.identifierField)
  if (field?.type === 'input') Object.assign(field.attributes, { type: 'hidden', value: identifier })
}

function isButtonOf({ attributes }: FormNode, provider: string): boolean {
  return attributes.node_type === 'input' && attributes.name === 'provider' && attributes.value === provider
}

/** In which ways the owner of the address can sign in. */
function credentialTypes({ config }: Kratos, { credentials }: IdentityRecord): string[] {
  const { methods } = config.selfservice
  const isOpen: Record<string, boolean> = {
    password: methods.password.enabled,
    oidc: methods.oidc.enabled,
    webauthn: methods.webauthn.config.passwordless,
    passkey: methods.passkey.enabled,
    code: methods.code.passwordless_enabled,
  }
  return Object.keys(isOpen).filter((type) => isOpen[type] === true && type in credentials)
}
