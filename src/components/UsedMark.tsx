'use client'
import { lazy, Suspense } from 'react'
import type { Field } from '../form/field.js'
import { useFormKit } from '../form/formContext.js'

const LastUsed = lazy(() => import('./LastUsed.js'))

/** Where several ways lead in, marks the one that was used last. */
export function UsedMark({ field }: { field: Field }) {
  const { kind } = useFormKit()
  return kind === 'login' ? (
    <Suspense>
      <LastUsed field={field} />
    </Suspense>
  ) : null
}
