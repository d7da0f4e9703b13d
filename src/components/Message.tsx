'use client'
import { useFormKit } from '../form/formContext.js'
import type { UiText } from '../protocol/text.js'

/** One message of Kratos, in the language of the page. */
export function Message({ message, id }: { message: UiText; id?: string }) {
  const { draw, text } = useFormKit()
  const { type } = message
  return draw(
    'message',
    'p',
    {
      id,
      dir: 'auto',
      'data-type': type,
      'data-testid': `ui/message/${message.id}`,
      children: text(message),
    },
    { type },
  )
}
