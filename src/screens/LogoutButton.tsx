'use client'
import { type ComponentProps, cloneElement, type ReactElement } from 'react'
import type { DataAttributes } from '../form/parts.js'
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

/** Signs out. Says “Sign out” unless it has words of its own. */
export function LogoutButton({ returnTo, onSignedOut, render, ...props }: LogoutButtonProps) {
  const text = useText()
  const { mutate, isPending } = useLogout({ returnTo })
  const own: ButtonProps = {
    'data-testid': 'logout-link',
    ...props,
    ...render?.props,
    'aria-disabled': isPending || undefined,
    onClick(event) {
      props.onClick?.(event)
      render?.props.onClick?.(event)
      if (!event.defaultPrevented && !isPending) mutate(undefined, { onSuccess: () => onSignedOut?.() })
    },
    children: render?.props.children ?? props.children ?? text(texts.signOut),
  }
  if (render) return cloneElement(render, own)
  return <button type="button" data-kratos="submit" {...own} />
}
