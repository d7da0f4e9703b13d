'use client'
import type { ComponentProps } from 'react'
import { useSubmission } from './formContext.js'
import { type DataAttributes, flag } from './parts.js'

/**
 * Whether this button's submit is in flight, and what a button shows while any is: it keeps the focus, so it is not `disabled`.
 * @param isRunning something else is under way on behalf of this button
 */
export function usePress(
  { name, value, 'aria-disabled': isDisabled }: ComponentProps<'button'>,
  isRunning = false,
): {
  isPressed: boolean
  busy: Pick<ComponentProps<'button'>, 'aria-disabled'> & DataAttributes
} {
  const { pending, submitter } = useSubmission()
  const isPressed = isRunning || (pending && submitter?.name === name && submitter?.value === value)
  return { isPressed, busy: { 'aria-disabled': pending || isDisabled, 'data-pending': flag(isPressed) } }
}
