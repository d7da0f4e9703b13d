'use client'
import { type ReactNode, useId } from 'react'
import type { Draw } from '../form/parts.js'
import type { KitText } from '../i18n/locale.js'
import { useText } from '../queries/useText.js'
import { Link } from './Link.js'

interface SecurityItemProps {
  title: ReactNode
  /** How it stands; nothing where that is not known. */
  state?: { good: boolean; says: KitText } | undefined
  /** Where to change it. */
  way?: { href: string; says: KitText } | undefined
  draw: Draw
}

/** One thing that keeps an account safe: how it stands, and the way to change it. */
export function SecurityItem({ title, state, way, draw }: SecurityItemProps) {
  const text = useText()
  const id = useId()
  return draw('item', 'li', {
    children: (
      <>
        {draw('item-title', 'p', { id: `${id}-title`, children: title })}
        {state &&
          draw('badge', 'span', { 'data-type': state.good ? 'success' : 'info', children: text(state.says) })}
        {way && (
          // All of them say the same: what it is about is heard, too.
          <Link id={`${id}-way`} aria-labelledby={`${id}-way ${id}-title`} href={way.href} draw={draw}>
            {text(way.says)}
          </Link>
        )}
      </>
    ),
  })
}
