import type { SlotProps } from '../form/slotProps.js'

/** A place for somebody else's content, such as a captcha. */
export function Division({ attributes }: SlotProps<'Division'>) {
  return <div {...attributes} />
}
