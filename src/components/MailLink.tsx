'use client'
import { useFormKit } from '../form/formContext.js'
import * as texts from '../i18n/texts.js'
import { mailboxOf } from './mailboxOf.js'

/** The way to where a code was sent, as far as that is known. */
export function MailLink({ address }: { address: string }) {
  const { draw, text } = useFormKit()
  const mailbox = mailboxOf(address)
  if (!mailbox) return null
  const { name, href } = mailbox
  return draw('link', 'a', {
    href,
    target: '_blank',
    rel: 'noreferrer',
    children: text(texts.openMail, { name }),
  })
}
