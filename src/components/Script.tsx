import type { SlotProps } from '../form/slotProps.js'

/** Marks where the server would have a script: none is ever run. */
export function Script({ attributes }: SlotProps<'Script'>) {
  return <span data-kratos="script" {...attributes} />
}
