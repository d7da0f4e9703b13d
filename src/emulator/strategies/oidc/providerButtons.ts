import type { ProviderConfig } from '../../config/configuration.js'
import type { FlowContext } from '../../flows/flowContext.js'
import type { Kratos } from '../../kratos.js'
import { submit } from '../../nodes/build.js'

export function providersOf({ config }: Kratos): readonly ProviderConfig[] {
  return config.selfservice.methods.oidc.config.providers
}

/** What people call a provider; its id where the configuration knows none of that id any more. */
export function labelOf(kratos: Kratos, id: string): string {
  return providersOf(kratos).find((provider) => provider.id === id)?.label ?? id
}

/** Adds a button for each of these providers. */
export function putProviderButtons(
  { kratos, flow }: FlowContext,
  ids: readonly string[],
  label: 1010002 | 1040002,
): void {
  if (flow.type === 'api' && !kratos.generation.hasProvidersForApps) return
  for (const id of ids) {
    const context = { provider: labelOf(kratos, id), provider_id: id }
    flow.nodes.push(submit('oidc', 'provider', id, kratos.say(label, context)))
  }
}
