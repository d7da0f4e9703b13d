import { formProblem } from '../../flows/flowProblem.js'
import { requirePrivilege } from '../../flows/settings/requirePrivilege.js'
import { changeTraits, DuplicateIdentifier } from '../../identities/changeTraits.js'
import { traitsOf } from '../../identities/identityFacts.js'
import type { Kratos } from '../../kratos.js'
import { submit, upsertNode } from '../../nodes/build.js'
import type { IdentityRecord, TraitValues } from '../../store/records.js'
import { traitNodes } from '../../traits/traitNodes.js'
import { traitValue } from '../../traits/traitValue.js'
import { echoTraits } from '../echoTraits.js'
import { requireValidTraits } from '../requireValidTraits.js'
import type { MethodIn, SettingsContext, SettingsOutcome } from '../strategy.js'

export const profileSettings: MethodIn<SettingsContext, SettingsOutcome> = {
  populate({ kratos, flow, identity }) {
    const { traits, schemaId } = identity
    for (const node of traitNodes(kratos, 'profile', traitsOf(kratos, schemaId), traits))
      upsertNode(flow.nodes, node)
    flow.nodes.push(submit('profile', 'method', 'profile', kratos.say(1070003)))
  },

  echo: echoTraits,

  async submit(context, submission) {
    const { kratos, identity } = context
    const traits = submission.traits(traitsOf(kratos, identity.schemaId))
    await requireValidTraits(kratos, { schemaId: identity.schemaId, traits })
    if (touchesProtected(kratos, identity, traits)) requirePrivilege(context)
    try {
      changeTraits(kratos, identity, traits)
    } catch (error) {
      throw error instanceof DuplicateIdentifier ? formProblem(kratos.say(4000007)) : error
    }
    delete identity.stateChangedAt
    return { done: true }
  },
}

/** Whether a trait changes that somebody signs in with, verifies or recovers with. */
function touchesProtected(kratos: Kratos, identity: IdentityRecord, traits: TraitValues): boolean {
  return traitsOf(kratos, identity.schemaId).some(({ path, extension }) => {
    const isProtected =
      extension.identifierFor.length > 0 ||
      extension.verification !== undefined ||
      extension.recovery !== undefined
    return isProtected && !isSame(traitValue(identity.traits, path), traitValue(traits, path))
  })
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
