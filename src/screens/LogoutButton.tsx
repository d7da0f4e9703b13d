'use client'
import { type ComponentProps, cloneElement, type ReactElement } from 'react'
import { isKratosError } from '../client/errors.js'
import { faults } from '../form/faults.js'
import { type DataAttributes, flag } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import { useLogout } from '../queries/useLogout.js'
import { useText } from '../queries/useText.js'

type ButtonProps = ComponentProps<'button'> & DataAttributes

export type LogoutButtonProps = ButtonProps & {
  /** Where to go once signed out: a path of the app, or a URL. Default: stay. */
  returnTo?: string | undefined
  onSignedOut?: () => void
  /** An element to be instead of a `button`, such as a menu's item: it is given the button's properties and words. */
  render?: ReactElement<ButtonProps>
}

/**
 * Signs out. Says “Sign out” unless it has words of its own; where it could not, “Try again” in either case, and why in
 * its description: somebody who walks away has to know that they are still signed in.
 */
export function LogoutButton({ returnTo, onSignedOut, render, ...props }: LogoutButtonProps) {
  const text = useText()
  const { mutate, isPending, error } = useLogout({ returnTo })
  const known = isKratosError(error) ? faults[error.id] : undefined
  const why = error && text(known ?? texts.faultUnknown)
  const own: ButtonProps = {
    'data-testid': 'logout-link',
    ...props,
    ...render?.props,
    'aria-disabled': isPending || undefined,
    'data-pending': flag(isPending),
    'data-failed': flag(error !== null),
    ...(why && { title: why }),
    onClick(event) {
      props.onClick?.(event)
      render?.props.onClick?.(event)
      if (!event.defaultPrevented && !isPending) mutate(undefined, { onSuccess: () => onSignedOut?.() })
    },
    children: why ? text(texts.retry) : (render?.props.children ?? props.children ?? text(texts.signOut)),
  }
  if (render) return cloneElement(render, own)
  return (
    <button type="button" data-kratos="submit" {...own}>
      {isPending && <span data-kratos="spinner" aria-hidden="true" />}
      {own.children}
    </button>
  )
}
