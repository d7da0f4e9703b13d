import type { Reply } from './reply.js'

export interface FaultDetails {
  id?: string
  reason?: string
  message?: string
  details?: Record<string, unknown>
  /** Keys that stand beside `error` at the top of the answer. */
  siblings?: Record<string, unknown>
  /** `error.code`, where it differs from the answer's status. */
  code?: number
}

const phrases: Record<number, { status: string; message: string }> = {
  400: { status: 'Bad Request', message: 'The request was malformed or contained invalid parameters' },
  401: { status: 'Unauthorized', message: 'The request could not be authorized' },
  403: { status: 'Forbidden', message: 'The requested action was forbidden' },
  404: { status: 'Not Found', message: 'The requested resource could not be found' },
  409: { status: 'Conflict', message: 'The resource could not be created due to a conflict' },
  410: { status: 'Gone', message: 'The requested resource is no longer available' },
  422: { status: 'Unprocessable Entity', message: 'The browser has to leave this page to go on' },
  429: { status: 'Too Many Requests', message: 'The request was rejected because of too many requests' },
  500: {
    status: 'Internal Server Error',
    message: 'An internal server error occurred, please contact the system administrator',
  },
  502: { status: 'Bad Gateway', message: 'The upstream server could not be reached' },
  503: { status: 'Service Unavailable', message: 'The service is unavailable' },
  504: { status: 'Gateway Timeout', message: 'The upstream server took too long' },
}

/** A refusal that Kratos answers with its error envelope, or in a browser with the error page. */
export class Fault extends Error {
  readonly status: number
  readonly more: FaultDetails

  constructor(status: number, more: FaultDetails = {}) {
    super(more.reason ?? more.message ?? phrases[status]?.message ?? `Status ${String(status)}`)
    this.name = 'Fault'
    this.status = status
    this.more = more
  }

  /** The inner error, as the error page fetches it. */
  get error(): Record<string, unknown> {
    const { id, reason, message, details, code = this.status } = this.more
    return {
      ...(id !== undefined && { id }),
      code,
      status: phrases[code]?.status ?? '',
      ...(reason !== undefined && { reason }),
      ...(details && { details }),
      message: message ?? phrases[code]?.message ?? '',
    }
  }

  /** The answer to a client that wants JSON. */
  toReply(): Reply {
    const { id, siblings } = this.more
    return {
      status: this.status,
      ...(id !== undefined && { headers: { 'ory-error-id': id } }),
      body: { error: this.error, ...siblings },
    }
  }
}
