'use client'
import { useFormKit } from '../form/formContext.js'
import type { MessagesProps } from '../form/slotProps.js'
import { Message } from './Message.js'
import { useSight } from './useSight.js'

/** What the flow says as a whole. The region is always there: assistive technology announces what comes into it. */
export function Messages({ messages, version }: MessagesProps) {
  const { draw } = useFormKit()
  const region = useSight(version)
  return draw('messages', 'div', {
    ref: region,
    role: 'alert',
    children: messages.map((message) => (
      <Message key={`${version} ${message.id} ${message.text}`} message={message} />
    )),
  })
}
