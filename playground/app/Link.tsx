import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate } from './location.js'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
}

/** A link that keeps the page loaded; with a modifier key it is a plain one. */
export function Link({ href, onClick, children, ...attributes }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(href)
  }
  return (
    <a href={href} onClick={follow} {...attributes}>
      {children}
    </a>
  )
}
