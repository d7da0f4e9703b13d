'use client'
import { Suspense } from 'react'
import { useFormKit } from '../form/formContext.js'
import { later } from '../form/later.js'
import type { SlotProps } from '../form/slotProps.js'
import { SecretCode } from './SecretCode.js'

const CopyButton = /* @__PURE__ */ later(async () => (await import('./CopyButton.js')).CopyButton)

/** One secret to be taken along, such as the key of an authenticator app. */
export function Secret({ attributes, node, label }: SlotProps<'Secret'>) {
  const { draw } = useFormKit()
  const id = attributes['data-testid']
  const secret = node.attributes.text.text
  const code = draw('control', 'div', {
    'data-type': 'secret',
    children: (
      <>
        <div data-testid={`${id}/text`}>
          <SecretCode text={secret} />
        </div>
        <Suspense>
          <CopyButton text={secret} />
        </Suspense>
      </>
    ),
  })
  return draw('text', 'div', {
    ...attributes,
    children: (
      <>
        {draw('label', 'p', { 'data-testid': `${id}/label`, children: label })}
        {code}
      </>
    ),
  })
}
