'use client'
import { useFormKit } from '../form/formContext.js'
import type { SlotProps } from '../form/slotProps.js'

/** A picture, such as the code that an authenticator app scans. */
export function Image({ attributes, label }: SlotProps<'Image'>) {
  const { draw } = useFormKit()
  return (
    <figure>
      {draw('image', 'img', attributes)}
      <figcaption>{label}</figcaption>
    </figure>
  )
}
