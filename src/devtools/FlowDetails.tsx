'use client'
import { isKratosError } from '../client/errors.js'
import type { Flow } from '../protocol/flow.js'
import { Facts } from './Facts.js'
import { NodeTable, Texts } from './NodeTable.js'
import { TimeLeft } from './TimeLeft.js'

interface FlowDetailsProps {
  kind: string
  flow: Flow | undefined
  error: unknown
}

const failureOf = (error: unknown) => (isKratosError(error) ? error.id : 'failed')

/** One flow of the cache. */
export function FlowDetails({ kind, flow, error }: FlowDetailsProps) {
  if (!flow)
    return (
      <p>
        <strong>{kind}</strong> {error ? failureOf(error) : 'on its way'}
      </p>
    )
  const groups = [...new Set(flow.ui.nodes.map(({ group }) => group))]
  return (
    <details>
      <summary>
        <strong>{kind}</strong> <span>{flow.state ?? ''}</span> <TimeLeft until={flow.expires_at} />
      </summary>
      <Facts
        of={{
          id: flow.id,
          type: flow.type,
          state: flow.state,
          active: flow.active,
          'return to': flow.return_to,
          expires: flow.expires_at,
        }}
      />
      <Texts of={flow.ui.messages} />
      {groups.map((group) => (
        <NodeTable key={group} group={group} nodes={flow.ui.nodes.filter((node) => node.group === group)} />
      ))}
    </details>
  )
}
