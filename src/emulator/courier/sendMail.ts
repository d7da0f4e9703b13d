import type { Kratos } from '../kratos.js'
import { type MailTemplateName, type MailValues, mailTemplates } from './mailTemplates.js'

/** Writes a mail and hands it to the courier. */
export function sendMail(
  kratos: Kratos,
  template: MailTemplateName,
  recipient: string,
  values: MailValues = {},
): void {
  const { subject, body } = mailTemplates[template]
  kratos.courier.post({
    id: kratos.random.uuid(),
    type: recipient.includes('@') ? 'email' : 'phone',
    recipient,
    subject: subject(values),
    body: body(values),
    template,
    ...values,
    status: 'sent',
    createdAt: kratos.clock.now(),
  })
}
