import { type Flow, type FlowKind, type KratosClient, submitFlow } from '../../src/client/index.js'

/** The value of an input of a flow. */
export function valueOf({ ui }: Pick<Flow, 'ui'>, name: string): string | undefined {
  const found = ui.nodes.find((node) => node.type === 'input' && node.attributes.name === name)
  return found?.type === 'input' && typeof found.attributes.value === 'string'
    ? found.attributes.value
    : undefined
}

/** Posts what somebody types, with the token that a form keeps hidden. */
export const post = <Kind extends FlowKind>(
  client: KratosClient,
  flow: Flow<Kind>,
  typed: Record<string, unknown>,
) => submitFlow(client, flow, { csrf_token: valueOf(flow, 'csrf_token'), ...typed })
