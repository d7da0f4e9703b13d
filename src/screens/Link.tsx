'use client'
import type { ReactNode } from 'react'
import type { DataAttributes, Draw } from '../form/parts.js'
import { useKratos } from '../queries/KratosProvider.js'

interface LinkProps extends DataAttributes {
  href: string
  children: ReactNode
  draw: Draw
}

/** A link to a screen: followed by the app's router, unless it is to open elsewhere. */
export function Link({ href, draw, ...rest }: LinkProps) {
  const { go } = useKratos()
  return draw('link', 'a', {
    ...rest,
    href,
    onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      go(href)
    },
  })
}
