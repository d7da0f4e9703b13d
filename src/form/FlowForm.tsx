'use client'
import { type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { isRecord } from '../protocol/record.js'
import { LanguageContext } from '../queries/languageContext.js'
import { neverChanges } from '../queries/neverChanges.js'
import { useText } from '../queries/useText.js'
import { FaultFrame } from './Fault.js'
import { FormElement } from './FormElement.js'
import { FaultContext } from './faultContext.js'
import { type FormKit, FormKitContext, FormStateContext, SubmissionContext } from './formContext.js'
import type { FlowSource } from './formModel.js'
import { Identifier } from './Identifier.js'
import { recallUsed } from './lastUsed.js'
import { Messages } from './Messages.js'
import { Nodes } from './Nodes.js'
import { framedGroups, listNames, type Overrides } from './overrides.js'
import { type ClassNames, drawWith, flag, type Renders } from './parts.js'
import { useFaultPlace } from './useFaultPlace.js'
import { type FormOptions, useForm } from './useForm.js'
import { useUnchanged } from './useUnchanged.js'

export interface FlowFormProps extends Omit<FormOptions, 'lists'>, Omit<Overrides, 'defaults'> {
  /** What a flow hook returns, or a flow. A flow without `onSubmit` is posted by the browser itself. */
  flow: FlowSource
  /** Classes by part. */
  classNames?: ClassNames
  /** Elements by part. */
  render?: Renders
  /** Leaves the looks to the app. */
  unstyled?: boolean
  /** A layout of one's own, of `<FlowForm.Fault>`, `<FlowForm.Messages>`, `<FlowForm.Nodes>` and `<FlowForm.Submit>`. */
  children?: ReactNode
}

const unknown = () => null

/** A flow, drawn by `defaults` and by whatever the app gives instead. */
export function FlowForm({
  flow,
  defaults,
  onSubmit,
  transientPayload,
  drafts,
  unstyled = false,
  children,
  ...changes
}: FlowFormProps & Pick<Overrides, 'defaults'>) {
  const { classNames, render, nodes, groups, slots, only, except, order } = useUnchanged(changes)
  const text = useText()
  const language = useContext(LanguageContext)
  const overrides = useMemo(() => ({ nodes, groups, slots, defaults }), [nodes, groups, slots, defaults])
  const apart = useMemo(() => framedGroups(overrides), [overrides])
  const lists = useMemo(() => listNames({ nodes }), [nodes])
  const options = { onSubmit, transientPayload, drafts, lists, only, except, order }
  const { state, submission, id, identifier } = useForm(flow, options, apart)
  const { kind, root, sections, split } = state
  const { place, isTaken } = useFaultPlace(flow)

  const used = useSyncExternalStore(neverChanges, kind === 'login' ? recallUsed : unknown, unknown)

  const kit = useMemo<FormKit>(
    () => ({ draw: drawWith(classNames, render), text, overrides, kind, id, unstyled, identifier, used }),
    [classNames, render, text, overrides, kind, id, unstyled, identifier, used],
  )
  if (language === null) return null
  const forms = (content: ReactNode) =>
    kit.draw('forms', 'div', { 'data-unstyled': flag(unstyled), children: content })
  const fault = <FaultFrame source={place.source} />
  if (!isRecord(state.flow))
    return place.source?.error ? (
      <FormKitContext.Provider value={kit}>{forms(fault)}</FormKitContext.Provider>
    ) : null

  const content = (
    <>
      {!isTaken && fault}
      {children ?? (
        <>
          <Identifier />
          <Messages />
          <Nodes />
        </>
      )}
    </>
  )
  return (
    // What one person typed does not stay for another.
    <FormKitContext.Provider key={state.owner} value={kit}>
      <SubmissionContext.Provider value={submission}>
        <FormStateContext.Provider value={state}>
          <FaultContext.Provider value={place}>
            {split ? (
              forms(content)
            ) : (
              <FormElement root={root} sections={sections}>
                {content}
              </FormElement>
            )}
          </FaultContext.Provider>
        </FormStateContext.Provider>
      </SubmissionContext.Provider>
    </FormKitContext.Provider>
  )
}
