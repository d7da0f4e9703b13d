'use client'
import type { ComponentProps } from 'react'
import type { UiText } from '../protocol/text.js'
import { type Translate, useText } from '../queries/useText.js'
import type { Section } from './arrange.js'
import type { ButtonSlot, Field, TypedSlot } from './field.js'
import { fieldProps } from './fieldProps.js'
import { type FlowSource, isHandle } from './formModel.js'
import { labelOf } from './labelOf.js'
import { messagesOf } from './messagesOf.js'
import { type DataAttributes, flag } from './parts.js'
import type { FaultProps, SlotAttributes } from './slotProps.js'
import type { NodeSlot } from './slots.js'
import { type CeremonyProgress, useCeremony } from './useCeremony.js'
import { useFaultProps } from './useFaultProps.js'
import { type FormOptions, useForm } from './useForm.js'
import { type FormElementProps, useFormProps } from './useFormProps.js'
import { useUnchanged } from './useUnchanged.js'

/** A flow, and the properties for whatever elements an app draws it with. */
export interface FlowFormParts extends FormElementProps {
  /** Inputs that must stand in the form and are not seen, with `inputProps`. */
  hidden: readonly Field<'Hidden'>[]
  /** What is filled in and pressed, in order. A field says by its `slot` what it is to be. */
  sections: readonly Section[]
  /** Of the form as a whole, and of what is not seen. */
  messages: readonly UiText[]
  /**
   * What went wrong beyond validation, or happened quietly, and what mends it; also where no flow could be had. Say it,
   * or people stand before a dead form.
   */
  fault: FaultProps | null
  /** Whether a submit is in flight. */
  pending: boolean
  /** Where a passkey or a security key stands that was asked for. */
  ceremony: CeremonyProgress
  /** Says a message or a label in the language of the page. */
  text: Translate
  labelOf: (field: Field) => string
  labelProps: (field: Field) => ComponentProps<'label'>
  inputProps: (field: Field<TypedSlot | 'Hidden'>) => SlotAttributes<'Input'>
  selectProps: (field: Field<'Select'>) => SlotAttributes<'Select'>
  buttonProps: (field: Field<ButtonSlot>) => SlotAttributes<'Submit'> & DataAttributes
  imageProps: (field: Field<'Image'>) => SlotAttributes<'Image'>
  anchorProps: (field: Field<'Anchor'>) => SlotAttributes<'Anchor'>
  /** For the element that shows the message of this index in a field's `node.messages`. */
  messageProps: (field: Field, index: number) => { id: string }
}

const isHidden = (field: Field): field is Field<'Hidden'> => field.slot === 'Hidden'

/**
 * Drives a form and draws nothing. Where a flow is several forms (settings) call it for each, with `only`.
 * @param flow what a flow hook returns, or a flow
 */
export function useFlowForm(flow: FlowSource, options: FormOptions = {}): FlowFormParts {
  const { only, except, order, lists } = useUnchanged({
    only: options.only,
    except: options.except,
    order: options.order,
    lists: options.lists,
  })
  const text = useText()
  const { state, submission, id, identifier } = useForm(flow, { ...options, only, except, order, lists })
  const { kind, sections, root, primary } = state
  const { pending, submitter } = submission
  const form = useFormProps({ root, sections, state, submission, text })
  const { progress, start } = useCeremony(state, submission)
  const fault = useFaultProps(isHandle(flow) ? flow : undefined)

  const context = { text, kind, id, identifier }
  const propsOf = <Slot extends NodeSlot>(slot: Slot, field: Field<Slot>) =>
    fieldProps(slot, field, context, { primary: primary.has(field.key) })
  return {
    ...form,
    hidden: root.filter(isHidden),
    sections,
    messages: messagesOf(state),
    fault,
    pending,
    ceremony: progress,
    text,
    labelOf: (field) => labelOf(field, text),
    labelProps: (field) => ({ htmlFor: propsOf(field.slot, field).ids.control }),
    inputProps: (field) => propsOf(field.slot, field).attributes,
    selectProps: (field) => propsOf('Select', field).attributes,
    imageProps: (field) => propsOf('Image', field).attributes,
    anchorProps: (field) => propsOf('Anchor', field).attributes,
    messageProps: (field, index) => ({
      id: propsOf(field.slot, field).ids.message(index),
    }),
    buttonProps: (field) => {
      const { attributes } = propsOf(field.slot, field)
      const isPressed =
        pending && submitter?.name === attributes.name && submitter?.value === attributes.value
      const isAsking = progress.isRunning && progress.button === field.key
      return {
        ...attributes,
        'aria-disabled': pending || undefined,
        'data-pending': flag(isPressed || isAsking),
        ...(field.slot === 'Ceremony' && { onClick: (event) => start(field, event) }),
      }
    },
  }
}
