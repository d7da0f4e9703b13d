'use client'
import type { ReactNode } from 'react'
import type { DataAttributes, Draw } from '../form/parts.js'
import { useFollow } from './useFollow.js'

interface LinkProps extends DataAttributes {
  href: string
  children: ReactNode
  draw: Draw
}

/** A link to another screen. */
export function Link({ href, draw, ...rest }: LinkProps) {
  const follow = useFollow()
  return draw('link', 'a', { ...rest, ...follow(href) })
}
