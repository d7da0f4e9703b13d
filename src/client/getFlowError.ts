import { conform, isRecord, recordOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'

/** What went wrong in a flow whose browser Kratos sent to the error page. */
export interface FlowError {
  id: string
  error: {
    /** One of Kratos's ids, such as `security_csrf_violation`; often absent. */
    id?: string
    /** HTTP status. */
    code?: number
    status?: string
    reason?: string
    message?: string
    [name: string]: unknown
  }
  created_at?: string
  updated_at?: string
}

const optional = { id: '', code: 0, status: '', reason: '', message: '' }

/**
 * Reads the error that the error page was opened with, by its `?id=` (`getFlowError`). The id `stub:500` gives a
 * sample.
 *
 * @throws {KratosError} `not_found`; `security_csrf_violation` or `forbidden` from another browser
 */
export const getFlowError = (
  client: KratosClient,
  id: string,
  { signal }: CallOptions = {},
): Promise<FlowError> =>
  client.send({ path: '/self-service/errors', query: { id }, signal }, (body, { ok }) =>
    ok && isRecord(body)
      ? { ...conform(body, { id }), error: conform(recordOf(body['error']), {}, optional) }
      : undefined,
  )
