'use client'
import { useFormKit } from '../form/formContext.js'
import type { MessagesProps } from '../form/slotProps.js'
import { Message } from './Message.js'

/** What the flow says as a whole. The region is always there: assistive technology announces what comes into it. */
export function Messages({ messages, version }: MessagesProps) {
  const { draw } = useFormKit()
  return draw('messages', 'div', {
    role: 'alert',
    children: messages.map((message) => (
      <Message key={`${version} ${message.id} ${message.text}`} message={message} />
    )),
  })
}
