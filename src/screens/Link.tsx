'use client'
import type { ComponentProps, ReactNode } from 'react'
import type { DataAttributes, Draw } from '../form/parts.js'
import { useFollow } from './useFollow.js'

interface LinkProps extends DataAttributes, Pick<ComponentProps<'a'>, 'id' | 'aria-labelledby'> {
  href: string
  children: ReactNode
  draw: Draw
}

/** A link to another screen. */
export function Link({ href, draw, ...rest }: LinkProps) {
  const follow = useFollow()
  return draw('link', 'a', { ...rest, ...follow(href) })
}
