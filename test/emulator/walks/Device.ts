import type { Emulator } from '../../../src/emulator/index.js'

/** A browser that posts forms, a page's program that posts JSON, an app with a token. */
export type DeviceKind = 'page' | 'program' | 'app'

export interface FormNode {
  attributes: {
    name?: string
    id?: string
    type?: string
    value?: unknown
    text?: { context?: Record<string, unknown> }
  }
}

export interface FlowBody {
  id: string
  ui: { action: string; nodes: FormNode[] | null; messages?: { id: number }[] }
}

export interface Answer {
  status: number
  url: string
  body: Record<string, unknown>
}

/** A browser or an app: what it sent last, and the form that it shows. */
export interface Device {
  kind: DeviceKind
  form: FlowBody | undefined
  last: Answer | undefined
  token: string | undefined
  /** Whether somebody was signed in when it was looked last. */
  isSignedIn: boolean
  send(url: string, init?: RequestInit): Promise<Answer>
  /** Sends a form, to its own action unless another one is given. */
  post(body: Record<string, unknown>, action?: string): Promise<Answer>
}

const isFlow = (body: object): body is FlowBody => 'ui' in body

export function createDevice(emulator: Emulator, kind: DeviceKind): Device {
  const fetch = emulator.client()
  const device: Device = {
    kind,
    form: undefined,
    last: undefined,
    token: undefined,
    isSignedIn: false,

    async send(url, init = {}) {
      const headers = new Headers(init.headers)
      if (!headers.has('accept')) headers.set('accept', kind === 'page' ? 'text/html' : 'application/json')
      if (kind === 'app' && device.token !== undefined && !headers.has('x-session-token'))
        headers.set('x-session-token', device.token)
      const omit = kind === 'app' && { credentials: 'omit' as const }
      const response = await fetch(url, { ...init, headers, ...omit })
      const text = await response.text()
      const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
      const answer = { status: response.status, url: response.url === '' ? url : response.url, body }
      if (isFlow(body)) device.form = body
      if (typeof body['session_token'] === 'string') device.token = body['session_token']
      device.last = answer
      return answer
    },

    post(body, action = device.form?.ui.action ?? emulator.publicUrl) {
      const isForm = kind === 'page'
      return device.send(action, {
        method: 'POST',
        headers: { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' },
        body: isForm ? new URLSearchParams(flat(body)).toString() : JSON.stringify(body),
      })
    },
  }
  return device
}

/** Fields as a form posts them: with dotted names. */
function flat(value: Record<string, unknown>, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]): [string, string][] => {
      if (inner === undefined) return []
      const isObject = typeof inner === 'object' && inner !== null
      if (isObject) return Object.entries(flat(inner as Record<string, unknown>, `${before}${name}.`))
      return [[before + name, typeof inner === 'string' ? inner : JSON.stringify(inner)]]
    }),
  )
}
