import type { ReactNode } from 'react'
import type { SlotProps } from '../form/slotProps.js'
import { Message } from './Message.js'

/** What the server says of one node, each with the id by which its control is described. */
export const nodeMessages = ({ messages, ids }: Pick<SlotProps, 'messages' | 'ids'>): ReactNode =>
  messages.map((message, index) => (
    <Message key={ids.message(index)} id={ids.message(index)} message={message} />
  ))
