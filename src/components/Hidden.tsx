import type { SlotProps } from '../form/slotProps.js'

/** What a submit carries along. */
export function Hidden({ attributes }: SlotProps<'Hidden'>) {
  return <input {...attributes} />
}
