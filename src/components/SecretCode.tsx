'use client'
import { useFormKit } from '../form/formContext.js'
import { flag } from '../form/parts.js'

interface SecretCodeProps {
  text: string
  /** It has done its service. */
  used?: boolean
}

/** A secret in groups of four, as one reads them out. The groups are no part of it: copied, it has no gaps. */
export function SecretCode({ text, used = false }: SecretCodeProps) {
  const { draw } = useFormKit()
  const groups = used ? [text] : (text.match(/.{1,4}/gs) ?? [])
  return draw('secret', 'code', {
    // In groups, letters and figures would change places among words that run the other way.
    dir: used ? undefined : 'ltr',
    'data-used': flag(used),
    // oxlint-disable-next-line react/no-array-index-key -- the groups of one text never move
    children: groups.map((group, index) => <span key={index}>{group}</span>),
  })
}
