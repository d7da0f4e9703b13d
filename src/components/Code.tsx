'use client'
import { type ClipboardEvent, createElement, Fragment } from 'react'
import { useFormKit, useFormState } from '../form/formContext.js'
import { changesOf } from '../form/overrides.js'
import type { SlotProps } from '../form/slotProps.js'
import { stateOf } from '../form/stateOf.js'
import { pressAction } from '../form/submitForm.js'
import { writeValue } from '../form/writeValue.js'
import { drawField } from './drawField.js'

/** How long Kratos's codes are, where the node does not say. */
const usualLength = 6
/** More boxes than these fit into no line. */
const mostBoxes = 12

/**
 * A one-time code: one real input, so that paste, autofill from a message and assistive technology just work, drawn as
 * boxes by CSS from `data-length` and `data-filled`. The first full code submits itself, unless `autoSubmit` is
 * `false` among the node's changes.
 */
export function Code(props: SlotProps<'Code'>) {
  const kit = useFormKit()
  const { sections } = useFormState()
  const { draw } = kit
  const { attributes } = props
  const state = stateOf(props.field)
  const length = attributes.maxLength ?? usualLength
  const { autoSubmit = true } = changesOf(kit.overrides, props.field.key)

  const onInput = ({ currentTarget: control }: { currentTarget: HTMLInputElement }) => {
    const { dataset, value } = control
    dataset['filled'] = String(value.length)
    if (!autoSubmit || value.length !== length || dataset['submitted']) return
    dataset['submitted'] = 'true'
    pressAction(control, sections)
  }
  // Codes are written "123 456" or "123-456", which `maxlength` would cut short.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault()
    writeValue(
      event.currentTarget,
      event.clipboardData.getData('text').replaceAll(/[\s-]/g, '').slice(0, length),
    )
  }
  const boxes = Array.from({ length: length > mostBoxes ? 0 : length }, () =>
    draw('code-box', 'span', { 'aria-hidden': true }, state),
  )
  const input = draw('code', 'input', { 'data-length': length, ...attributes, onInput, onPaste }, state)
  return drawField(
    kit,
    props,
    draw(
      'control',
      'div',
      {
        'data-type': 'code',
        children: createElement(Fragment, null, input, ...boxes),
      },
      state,
    ),
  )
}
