import type { CallOptions } from '../client/createKratosClient.js'
import { type Page, type PageParameters, readPage } from '../client/page.js'
import { conform, isRecord, recordsOf } from '../protocol/record.js'
import type { AdminClient } from './createAdminClient.js'

export type CourierStatus = 'queued' | 'sent' | 'processing' | 'abandoned' | (string & {})

/** One try to deliver a message. */
export interface CourierDispatch {
  id: string
  message_id: string
  status: 'failed' | 'success' | (string & {})
  error?: Record<string, unknown>
  created_at?: string
  updated_at?: string
}

/** A mail or a text message that Kratos sent or is about to send. Its body holds codes and links. */
export interface CourierMessage {
  id: string
  status: CourierStatus
  type: 'email' | 'phone' | (string & {})
  recipient: string
  subject: string
  body: string
  /** Such as `recovery_code_valid` or `verification_valid`. */
  template_type: string
  channel?: string
  send_count: number
  /** Filled for a single message only. */
  dispatches: CourierDispatch[]
  created_at?: string
  updated_at?: string
}

export interface CourierFilters extends PageParameters {
  status?: CourierStatus | undefined
  /** An exact address. */
  recipient?: string | undefined
}

const required = {
  id: '',
  status: '',
  type: '',
  recipient: '',
  subject: '',
  body: '',
  template_type: '',
  send_count: 0,
}

const readMessage = (value: unknown): CourierMessage | undefined =>
  isRecord(value) && value['id']
    ? {
        ...conform(value, required),
        dispatches: recordsOf(value['dispatches'], { id: '', message_id: '', status: '' }),
      }
    : undefined

const readMessages = readPage(readMessage)

/** Messages, newest first, a page at a time (`listCourierMessages`). v0.8 has no such operation. */
export const listCourierMessages = (
  client: AdminClient,
  query?: CourierFilters,
  { signal }: CallOptions = {},
): Promise<Page<CourierMessage>> => client.send({ path: '/courier/messages', query, signal }, readMessages)

/**
 * One message (`getCourierMessage`). v0.8 has no such operation.
 *
 * @throws {KratosError} `not_found`
 */
export const getCourierMessage = (
  client: AdminClient,
  id: string,
  { signal }: CallOptions = {},
): Promise<CourierMessage> =>
  client.send({ path: `/courier/messages/${encodeURIComponent(id)}`, signal }, (body, { ok }) =>
    ok ? readMessage(body) : undefined,
  )
