'use client'
import { useState } from 'react'
import { readFlow } from '../protocol/readFlow.js'
import { flowKinds } from '../protocol/routes.js'
import { useKratos } from '../queries/KratosProvider.js'
import { kratosKeys } from '../queries/keys.js'
import { Doctor } from './Doctor.js'
import { FlowDetails } from './FlowDetails.js'
import { SessionDetails } from './SessionDetails.js'
import { useCached } from './useCached.js'

export interface KratosDevtoolsProps {
  /** Draws the panel where it stands in the page, instead of behind a button in the corner. Default: `false`. */
  inline?: boolean
}

/**
 * Shows a developer what the kit has: the session, each flow with its nodes, and the doctor. Passwords, codes, tokens
 * and secrets are covered, and nothing is asked for but by the doctor. For development: import it where a bundler
 * leaves it out of production. Its looks are `kratos-kit/devtools.css`.
 */
export function KratosDevtools({ inline = false }: KratosDevtoolsProps) {
  const [isOpen, setOpen] = useState(false)
  if (inline) return <Panel />
  return (
    <aside data-kratos-devtools="corner" aria-label="Kratos">
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open)
        }}
      >
        <summary>Kratos</summary>
        {isOpen && <Panel />}
      </details>
    </aside>
  )
}

function Panel() {
  const { client } = useKratos()
  const flows = useCached(kratosKeys.flows(client))
  return (
    <section data-kratos-devtools="panel" aria-label="Kratos devtools" lang="en" dir="ltr">
      <h2>Doctor</h2>
      <p>
        Whether this page can talk to <code>{client.baseUrl || '/'}</code>, and what mends it if not.
      </p>
      <Doctor />
      <h2>Session</h2>
      <SessionDetails />
      <h2>Flows</h2>
      {flows.length === 0 && <p>None yet.</p>}
      {flows.map(({ queryHash, queryKey, state }) => {
        const kind = flowKinds.find((each) => queryKey.includes(each))
        return (
          kind && (
            <FlowDetails key={queryHash} kind={kind} flow={readFlow(kind, state.data)} error={state.error} />
          )
        )
      })}
    </section>
  )
}
