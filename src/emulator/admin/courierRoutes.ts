import { timestamp } from '../clock/timestamp.js'
import type { Mail } from '../courier/createCourier.js'
import { Fault } from '../http/fault.js'
import { requireUuid } from '../http/isUuid.js'
import { json } from '../http/reply.js'
import { adminRoute, type Route } from '../routing/route.js'
import { notFound } from './notFound.js'
import { pageByToken } from './pagination.js'

const statuses = new Set(['queued', 'sent', 'processing', 'abandoned'])

/** The mail as administrators read it, the newest first. */
export const courierRoutes: Route[] = [
  adminRoute('GET', '/courier/messages', ({ courier }, exchange) => {
    const filters = { status: exchange.query.get('status'), recipient: exchange.query.get('recipient') }
    if (filters.status !== null && !statuses.has(filters.status)) {
      throw new Fault(400, { reason: 'Message status is not valid' })
    }
    const all = courier.messages.filter(
      ({ status, recipient }) =>
        (!filters.status || status === filters.status) &&
        (!filters.recipient || recipient === filters.recipient),
    )
    const { items, headers } = pageByToken(exchange, all.toReversed())
    return { status: 200, headers, body: items.map((mail) => renderMail(mail)) }
  }),
  adminRoute('GET', '/courier/messages/{id}', ({ courier }, exchange) => {
    const asked = requireUuid(exchange)
    const mail = courier.messages.find(({ id }) => id === asked)
    if (!mail) throw notFound()
    const times = timesOf(mail)
    const dispatch = { id: mail.id, message_id: mail.id, status: 'success', error: null, ...times }
    return json({ ...renderMail(mail), dispatches: [dispatch] })
  }),
]

function renderMail(mail: Mail): Record<string, unknown> {
  const { id, status, type, recipient, body, subject, template } = mail
  return {
    id,
    status,
    type,
    recipient,
    body,
    subject,
    template_type: template,
    channel: type === 'phone' ? 'sms' : 'email',
    send_count: 1,
    ...timesOf(mail),
  }
}

function timesOf({ createdAt }: Mail): Record<string, string> {
  return { created_at: timestamp(createdAt), updated_at: timestamp(createdAt) }
}
