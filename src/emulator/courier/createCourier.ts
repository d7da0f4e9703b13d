/** A mail that Kratos would have sent. */
export interface Mail {
  id: string
  type: 'email' | 'phone'
  recipient: string
  subject: string
  body: string
  template: string
  /** The six-digit code in it, if any. */
  code?: string
  /** The link in it, if any. */
  link?: string
  status: 'queued' | 'sent' | 'processing' | 'abandoned'
  /** Milliseconds since 1970. */
  createdAt: number
}

/** Reads the emulator's mail: nothing leaves the process. */
export interface Courier {
  /** Every mail, the oldest first. */
  readonly messages: readonly Mail[]
  /** The newest mail, or the newest to somebody. */
  last(recipient?: string): Mail | undefined
  /** Calls `listener` with each mail from now on; the answer stops it. */
  onMessage(listener: (mail: Mail) => void): () => void
}

export interface CourierWithPost extends Courier {
  post(mail: Mail): void
  replace(mails: readonly Mail[]): void
}

export function createCourier(): CourierWithPost {
  let messages: Mail[] = []
  const listeners = new Set<(mail: Mail) => void>()
  return {
    get messages() {
      return messages
    },
    last: (recipient) => messages.findLast((mail) => recipient === undefined || mail.recipient === recipient),
    onMessage(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    post(mail) {
      messages = [...messages, mail]
      for (const listener of listeners) listener(mail)
    },
    replace(mails) {
      messages = [...mails]
    },
  }
}
