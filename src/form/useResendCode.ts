'use client'
import { useEffect, useRef, useState } from 'react'
import type { FlowOutcome } from '../client/outcome.js'
import type { Flow, FlowKind } from '../protocol/flow.js'
import type { UiNode } from '../protocol/node.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { useCountdown } from '../queries/useCountdown.js'
import { buttonRole } from './buttonRole.js'
import { patience } from './patience.js'

type InputNode = Extract<UiNode, { type: 'input' }>

const inputsOf = (flow: Flow | undefined): InputNode[] =>
  flow?.ui.nodes.filter((node) => node.type === 'input') ?? []

const isResend = ({ attributes }: InputNode): boolean =>
  attributes.type === 'submit' && buttonRole(attributes.name) === 'resend'

/** Sends the code of a flow once more. */
export interface ResendCode<Kind extends FlowKind = FlowKind> {
  /** Whether the flow has sent a code and can send another. */
  isOffered: boolean
  /** Seconds until the one before should have arrived; 0 where another may be asked for. */
  seconds: number
  /** Asks for another code, without what stands in the form. Does nothing while `seconds` are left. */
  resend: () => Promise<FlowOutcome<Kind> | undefined>
}

/**
 * The way to another code for whoever draws a flow themselves: what the server calls it (`resend`, or `email` in
 * recovery and verification), and a countdown, so that nobody asks before the first one could arrive.
 * @param flow what a flow hook returns
 */
export function useResendCode<Kind extends FlowKind>({ flow, submit }: FlowHandle<Kind>): ResendCode<Kind> {
  const [sentAt, setSentAt] = useState<number | null>(null)
  const before = useRef(flow)

  useEffect(() => {
    const watched = before.current !== undefined && before.current !== flow
    before.current = flow
    if (watched && flow?.ui.messages.some(({ type }) => type === 'info')) setSentAt(Date.now())
  }, [flow])

  const button = inputsOf(flow).find(isResend)
  const seconds = useCountdown(button && sentAt !== null ? sentAt + patience : null)

  const resend = async () => {
    if (!button || seconds > 0) return undefined
    const { name, value } = button.attributes
    const hidden = inputsOf(flow).filter(({ attributes }) => attributes.type === 'hidden')
    const payload: Record<string, unknown> = { [name]: value }
    for (const { attributes } of hidden) payload[attributes.name] = attributes.value
    return submit(payload, { name, value: String(value) })
  }
  return { isOffered: button !== undefined, seconds, resend }
}
