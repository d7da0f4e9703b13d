import type { Translate } from '../queries/useText.js'
import type { Field } from './field.js'

/** What a field is called in the language of the page; the elements of a list are counted from one. */
export function labelOf(
  { label, name, list }: Pick<Field, 'label' | 'name' | 'list'>,
  text: Translate,
): string {
  const words = text(label, { name })
  return list === undefined ? words : `${words} ${Number(name.slice(list.length + 1)) + 1}`
}
