import { type FlowProblem, formProblem } from '../../flows/flowProblem.js'
import { requirePrivilege } from '../../flows/settings/requirePrivilege.js'
import type { Kratos } from '../../kratos.js'
import { submit } from '../../nodes/build.js'
import type { IdentityRecord } from '../../store/records.js'
import { countFirstFactors } from '../countFirstFactors.js'
import type { MethodIn, SettingsContext, SettingsOutcome } from '../strategy.js'
import { goToProvider } from './goToProvider.js'
import { findByLink, type Link, linksOf, setLinks } from './links.js'
import { labelOf, providersOf } from './providerButtons.js'

export const oidcSettings: MethodIn<SettingsContext, SettingsOutcome> = {
  claims: ['link', 'unlink'],

  populate({ kratos, flow, identity }) {
    const { hasProvidersForApps, namesLinksByLabel } = kratos.generation
    if (flow.type === 'api' && !hasProvidersForApps) return
    const nameOf = (id: string) => (namesLinksByLabel ? labelOf(kratos, id) : id)
    for (const id of linkable(kratos, identity)) {
      flow.nodes.push(submit('oidc', 'link', id, kratos.say(1050002, { provider: nameOf(id) })))
    }
    if (countFirstFactors(kratos, identity) < 2) return
    for (const { provider: id } of linksOf(identity)) {
      flow.nodes.push(submit('oidc', 'unlink', id, kratos.say(1050003, { provider: nameOf(id) })))
    }
  },

  async submit(context, submission) {
    const { kratos, identity } = context
    const linked = submission.text('link')
    const unlinked = submission.text('unlink')
    if (linked !== undefined && unlinked !== undefined) {
      throw problem(kratos, 'it is not possible to link and unlink providers in the same request')
    }
    if (linked !== undefined) {
      requireLinkable(kratos, identity, linked)
      requirePrivilege(context)
      return { done: false, reply: await goToProvider(context, linked, submission) }
    }
    if (unlinked === undefined) throw formProblem(kratos.say(4010004))
    requirePrivilege(context)
    unlink(kratos, identity, unlinked)
    return { done: true }
  },
}

/** Adds an account at a provider to somebody's ways to sign in. That they may was checked before they left. */
export function linkAccount(context: SettingsContext, link: Link): void {
  const { kratos, identity } = context
  requireLinkable(kratos, identity, link.provider)
  const owner = findByLink(kratos, link)
  if (owner && owner.id !== identity.id) throw formProblem(kratos.say(4000007))
  setLinks(kratos, identity, [...linksOf(identity), link])
}

function unlink(kratos: Kratos, identity: IdentityRecord, provider: string): void {
  const links = linksOf(identity)
  const left = links.filter((link) => link.provider !== provider)
  if (left.length === links.length) {
    throw problem(kratos, 'can not unlink non-existing OpenID Connect connection')
  }
  if (countFirstFactors(kratos, identity) < 2) {
    throw problem(
      kratos,
      'can not unlink OpenID Connect connection because it is the last remaining first factor credential',
    )
  }
  setLinks(kratos, identity, left)
}

function requireLinkable(kratos: Kratos, identity: IdentityRecord, provider: string): void {
  if (linkable(kratos, identity).includes(provider)) return
  throw problem(kratos, 'can not link unknown or already existing OpenID Connect connection')
}

function linkable(kratos: Kratos, identity: IdentityRecord): string[] {
  const linked = new Set(linksOf(identity).map(({ provider }) => provider))
  return providersOf(kratos)
    .map(({ id }) => id)
    .filter((id) => !linked.has(id))
}

function problem(kratos: Kratos, reason: string): FlowProblem {
  return formProblem(kratos.say(4000001, { reason }))
}
