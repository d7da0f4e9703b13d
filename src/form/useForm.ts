'use client'
import { useId, useMemo, useState } from 'react'
import type { FlowPayload } from '../client/outcome.js'
import { flowKindOf } from '../protocol/flowKindOf.js'
import type { Submitter } from '../queries/flowHandle.js'
import { arrange, type Filter, filter, isShared, keptOf, type Section } from './arrange.js'
import type { Field } from './field.js'
import type { FormState, Submission } from './formContext.js'
import { type FlowSource, isHandle, modelOf } from './formModel.js'
import { useSend } from './useSend.js'

export interface FormOptions extends Filter {
  /** Takes what was filled in, instead of the flow's own submit. */
  onSubmit?: ((payload: FlowPayload, submitter: Submitter | null) => unknown) | undefined
  /** Groups to move to the front, in this order. */
  order?: readonly string[] | undefined
  /** Handed to the server's webhooks. */
  transientPayload?: Readonly<Record<string, unknown>> | undefined
  /** Names of inputs whose text is a list (`traits.tags`), where the app knows before the server says so. */
  lists?: readonly string[] | undefined
  /** Keeps what was typed (never secrets) in this tab over a reload, for half an hour. Default: `true`. */
  drafts?: boolean | undefined
}

/** A flow as a form shows and submits it. */
export interface Form {
  state: FormState
  submission: Submission
  /** Starts every DOM id of the form. */
  id: string
  /** What was typed before somebody began again, to be corrected. */
  identifier: string | undefined
}

const hasGroup = (sections: readonly Section[], { node }: Field): boolean =>
  sections.some(({ group }) => group === node.group)

/** Reads, arranges and submits a flow, whoever draws it. `apart` names groups that keep to themselves. */
export function useForm(
  source: FlowSource,
  { onSubmit, only, except, order, transientPayload, lists, drafts = true }: FormOptions,
  apart?: readonly string[],
): Form {
  const id = useId()
  const handle = isHandle(source) ? source : undefined
  const flow: unknown = handle ? handle.flow : source
  const kind = handle?.kind ?? flowKindOf(flow)
  const action = handle?.action

  const [known, setKnown] = useState(() => modelOf(flow))
  const model = Object.is(known.flow, flow) ? known : modelOf(flow, known)
  if (model !== known) setKnown(model)

  const state = useMemo<FormState>(() => {
    const fields = filter(model.fields, { only, except })
    const { root, sections } = arrange(fields, { order, apart })
    const split = kind === 'settings'
    const filled = sections.filter(({ main }) => main || split)
    return {
      kind,
      ...model,
      fields,
      action: action ?? model.action,
      items: lists ? new Map([...lists.map((name) => [name, 'text'] as const), ...model.items]) : model.items,
      split,
      // A form of one group has no use for what other groups hide.
      root: split
        ? [
            ...root.filter((field) => isShared(field) || hasGroup(sections, field)),
            ...sections.flatMap(({ group }) => keptOf(model.fields, fields, group)),
          ]
        : root,
      sections,
      primary: new Set(filled.flatMap((section) => section.action ?? [])),
    }
  }, [model, action, kind, only, except, order, apart, lists])

  const [identifier, setIdentifier] = useState<string>()
  const { restart, interrupted } = handle ?? {}
  const { send, pending, submitter } = useSend(source, onSubmit)
  const submission = useMemo<Submission>(() => {
    const startOver = (typed: string) => {
      setIdentifier(typed)
      restart?.()
    }
    return {
      send,
      pending,
      submitter,
      interrupted,
      transientPayload,
      drafts,
      startOver: restart && startOver,
    }
  }, [send, pending, submitter, interrupted, transientPayload, drafts, restart])

  return { state, submission, id, identifier }
}
