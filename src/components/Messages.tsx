'use client'
import { useEffect, useState } from 'react'
import { useFormKit } from '../form/formContext.js'
import type { MessagesProps } from '../form/slotProps.js'
import { inSight } from './inSight.js'
import { Message } from './Message.js'

/** What the flow says as a whole. The region is always there: assistive technology announces what comes into it. */
export function Messages({ messages, version }: MessagesProps) {
  const { draw } = useFormKit()
  const [region, setRegion] = useState<HTMLElement | null>(null)
  const [first] = useState(version)
  useEffect(() => {
    // Where a field was rejected, the focus is on it.
    if (version !== first && !document.activeElement?.matches('[aria-invalid="true"]')) inSight(region)
  }, [version, first, region])
  return draw('messages', 'div', {
    ref: setRegion,
    role: 'alert',
    children: messages.map((message) => (
      <Message key={`${version} ${message.id} ${message.text}`} message={message} />
    )),
  })
}
