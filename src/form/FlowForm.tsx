'use client'
import { type ReactNode, useId, useMemo, useState } from 'react'
import type { FlowPayload } from '../client/outcome.js'
import { flowKindOf } from '../protocol/flowKindOf.js'
import { isRecord } from '../protocol/record.js'
import type { Submitter } from '../queries/flowHandle.js'
import { useText } from '../queries/useText.js'
import { arrange, type Filter, filter } from './arrange.js'
import { FormElement } from './FormElement.js'
import {
  type FormKit,
  FormKitContext,
  type FormState,
  FormStateContext,
  SubmissionContext,
} from './formContext.js'
import { type FlowSource, isHandle, modelOf } from './formModel.js'
import { Identifier } from './Identifier.js'
import { Messages } from './Messages.js'
import { Nodes } from './Nodes.js'
import { framedGroups, type Overrides } from './overrides.js'
import { type ClassNames, drawWith, flag, type Renders } from './parts.js'
import { useSend } from './useSend.js'
import { useUnchanged } from './useUnchanged.js'

export interface FlowFormProps extends Filter, Omit<Overrides, 'defaults'> {
  /** What a flow hook returns, or a flow. A flow without `onSubmit` is posted by the browser itself. */
  flow: FlowSource
  /** Takes what was filled in, instead of the flow's own submit. */
  onSubmit?: (payload: FlowPayload, submitter: Submitter | null) => unknown
  /** Groups to move to the front, in this order. */
  order?: readonly string[]
  /** Classes by part. */
  classNames?: ClassNames
  /** Elements by part. */
  render?: Renders
  /** Leaves the looks to the app. */
  unstyled?: boolean
  /** Handed to the server's webhooks. */
  transientPayload?: Readonly<Record<string, unknown>>
  /** Keeps what was typed (never secrets) in this tab over a reload, for half an hour. Default: `true`. */
  drafts?: boolean
  /** A layout of one's own, of `<FlowForm.Messages>`, `<FlowForm.Nodes>` and `<FlowForm.Submit>`. */
  children?: ReactNode
}

/** A flow, drawn by `defaults` and by whatever the app gives instead. */
export function FlowForm({
  flow: source,
  defaults,
  onSubmit,
  unstyled = false,
  transientPayload,
  drafts = true,
  children,
  ...changes
}: FlowFormProps & Pick<Overrides, 'defaults'>) {
  const { classNames, render, nodes, groups, slots, only, except, order } = useUnchanged(changes)
  const id = useId()
  const text = useText()
  const flow: unknown = isHandle(source) ? source.flow : source
  const { kind, action } = isHandle(source) ? source : { kind: flowKindOf(flow), action: undefined }

  const [known, setKnown] = useState(() => modelOf(flow))
  const model = Object.is(known.flow, flow) ? known : modelOf(flow, known)
  if (model !== known) setKnown(model)

  const [identifier, setIdentifier] = useState<string>()
  const restart = isHandle(source) ? source.restart : undefined
  const startOver = useMemo(
    () =>
      restart &&
      ((typed: string) => {
        setIdentifier(typed)
        restart()
      }),
    [restart],
  )

  const kit = useMemo<FormKit>(
    () => ({
      draw: drawWith(classNames, render),
      text,
      overrides: { nodes, groups, slots, defaults },
      kind,
      id,
      unstyled,
      identifier,
    }),
    [classNames, render, text, nodes, groups, slots, defaults, kind, id, unstyled, identifier],
  )
  const state = useMemo<FormState>(() => {
    const fields = filter(model.fields, { only, except })
    const arrangement = arrange(fields, { order, apart: framedGroups(kit.overrides) })
    const split = kind === 'settings'
    const filled = arrangement.sections.filter(({ main }) => main || split)
    const primary = new Set(filled.flatMap((section) => section.action ?? []))
    return { ...model, ...arrangement, action: action ?? model.action, fields, split, primary }
  }, [model, action, kit, kind, only, except, order])

  const { send, pending, submitter } = useSend(source, onSubmit)
  const submission = useMemo(
    () => ({ send, pending, submitter, transientPayload, drafts, startOver }),
    [send, pending, submitter, transientPayload, drafts, startOver],
  )
  if (!isRecord(flow)) return null

  const content = children ?? (
    <>
      <Identifier />
      <Messages />
      <Nodes />
    </>
  )
  return (
    <FormKitContext.Provider value={kit}>
      <SubmissionContext.Provider value={submission}>
        <FormStateContext.Provider value={state}>
          {state.split ? (
            kit.draw('forms', 'div', { 'data-unstyled': flag(unstyled), children: content })
          ) : (
            <FormElement root={state.root} sections={state.sections}>
              {content}
            </FormElement>
          )}
        </FormStateContext.Provider>
      </SubmissionContext.Provider>
    </FormKitContext.Provider>
  )
}
