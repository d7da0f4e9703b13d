'use client'
import { Suspense } from 'react'
import { useFormKit, useFormState } from '../form/formContext.js'
import { later } from '../form/later.js'
import type { IdentifierProps } from '../form/slotProps.js'
import * as texts from '../i18n/texts.js'

/** A sign-in by a password needs none. */
const MailLink = /* @__PURE__ */ later(async () => (await import('./MailLink.js')).MailLink)

/** An address or a name, and the way to another. It keeps its own direction among words that run the other way. */
export function Identifier({ identifier, onChange }: IdentifierProps) {
  const { draw, text } = useFormKit()
  const isAwaited = useFormState().fields.some(({ slot, name }) => slot === 'Code' && name === 'code')
  const change =
    onChange &&
    draw('action', 'button', {
      type: 'button',
      'data-action': 'change',
      onClick: onChange,
      children: text(texts.change),
    })
  const chip = draw('identifier', 'div', {
    children: (
      <>
        <bdi>{identifier}</bdi>
        {change}
      </>
    ),
  })
  return (
    <>
      {chip}
      {isAwaited && identifier.includes('@') && (
        <Suspense>
          <MailLink address={identifier} />
        </Suspense>
      )}
    </>
  )
}
