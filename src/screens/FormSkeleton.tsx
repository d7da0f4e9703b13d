'use client'
import { createElement, Fragment } from 'react'
import type { Draw } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import { useText } from '../queries/useText.js'

/** The place of a form that is on its way: so many fields, and a button. */
export function FormSkeleton({ fields, draw }: { fields: number; draw: Draw }) {
  const text = useText()
  const shapes = [...Array.from({ length: fields }, () => 'field'), 'submit']
  return draw('section', 'div', {
    children: createElement(
      Fragment,
      null,
      draw('live', 'p', { role: 'status', children: text(texts.loading) }),
      ...shapes.map((shape) => draw('skeleton', 'div', { 'data-shape': shape })),
    ),
  })
}
