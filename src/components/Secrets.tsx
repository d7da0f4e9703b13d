'use client'
import { Suspense } from 'react'
import { useFormKit } from '../form/formContext.js'
import { later } from '../form/later.js'
import type { SlotProps } from '../form/slotProps.js'
import { readText } from '../protocol/readText.js'
import { listOf } from '../protocol/record.js'
import { SecretCode } from './SecretCode.js'

const SecretsActions = /* @__PURE__ */ later(async () => (await import('./SecretsActions.js')).SecretsActions)

/** Several secrets, such as backup codes: those that were used are struck, the others can be copied, kept and printed. */
export function Secrets({ attributes, node, label }: SlotProps<'Secrets'>) {
  const { draw, text } = useFormKit()
  const id = attributes['data-testid']
  const secrets = listOf(node.attributes.text.context?.['secrets'], readText)
  const isUsed = (secret: (typeof secrets)[number]) => secret.context?.['secret'] === undefined
  const open = secrets.filter((secret) => !isUsed(secret)).map((secret) => secret.text)
  const list = draw('secrets', 'ul', {
    'data-testid': `${id}/text`,
    children: secrets.map((secret, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- used ones all say the same
      <li key={index}>
        <SecretCode text={isUsed(secret) ? text(secret) : secret.text} used={isUsed(secret)} />
      </li>
    )),
  })
  return draw('text', 'div', {
    ...attributes,
    children: (
      <>
        {draw('label', 'p', { 'data-testid': `${id}/label`, children: label })}
        {list}
        {open.length > 0 && (
          <Suspense fallback={draw('actions', 'div')}>
            <SecretsActions secrets={open} />
          </Suspense>
        )}
      </>
    ),
  })
}
