'use client'
import { Suspense } from 'react'
import type { Field } from '../form/field.js'
import { useFormKit } from '../form/formContext.js'
import { later } from '../form/later.js'

const LastUsed = /* @__PURE__ */ later(async () => (await import('./LastUsed.js')).LastUsed)

/** Where several ways lead in, marks the one that was used last. */
export function UsedMark({ field }: { field: Field }) {
  const { kind } = useFormKit()
  return kind === 'login' ? (
    <Suspense>
      <LastUsed field={field} />
    </Suspense>
  ) : null
}
