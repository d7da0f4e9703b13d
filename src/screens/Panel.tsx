'use client'
import { type ReactNode, useId } from 'react'
import type { Draw } from '../form/parts.js'

interface PanelProps {
  title: ReactNode
  /** A sentence on what it is for. */
  why?: ReactNode
  /** Stands in `data-group`. */
  group?: string
  children: ReactNode
  draw: Draw
}

/** One part of a wide screen, named by its heading. */
export function Panel({ title, why, group, children, draw }: PanelProps) {
  const id = useId()
  const heading = (
    <>
      {draw('panel-title', 'h2', { id, children: title })}
      {why && draw('panel-text', 'p', { children: why })}
    </>
  )
  return draw('panel', 'section', {
    'aria-labelledby': id,
    'data-group': group,
    children: (
      <>
        {draw('panel-header', 'header', { children: heading })}
        {children}
      </>
    ),
  })
}
