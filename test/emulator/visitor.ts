import type { Emulator } from '../../src/emulator/index.js'

interface Node {
  group: string
  attributes: { name?: string; id?: string; type?: string; value?: unknown }
  messages: { id: number }[]
}

interface Body {
  id?: string
  state?: string
  ui?: { action: string; nodes: Node[] | null; messages?: { id: number }[] }
  error?: { id?: string; reason?: string; details?: Record<string, unknown> }
  use_flow_id?: string
  redirect_browser_to?: string
  continue_with?: { action: string; flow?: { id: string; url?: string } }[] | null
  identity?: unknown
}

/** What somebody sees after a step. */
export interface Page {
  status: number
  /** Where the answer came from in the end. */
  url: string
  body: Body
  state: string | undefined
  /** Ids of the form's messages. */
  messages: number[]
  /** Ids of the messages at one input. */
  messagesAt(name: string): number[]
  /** Names of the inputs, in order. */
  names: string[]
  valueOf(name: string): unknown
}

const headers = { accept: 'application/json', 'content-type': 'application/json' }

/** Somebody with a browser (or an app) of their own, who goes through flows as a single-page app does. */
export function createVisitor(emulator: Emulator, type: 'browser' | 'api' = 'browser') {
  const fetch = emulator.client()
  let page: Page | undefined

  async function visit(url: string, init: RequestInit = {}): Promise<Page> {
    const response = await fetch(url, { headers, ...init, ...(type === 'api' && { credentials: 'omit' }) })
    const text = await response.text()
    const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Body
    const nodes = body.ui?.nodes ?? []
    const find = (name: string) => nodes.find(({ attributes }) => attributes.name === name)
    const seen: Page = {
      status: response.status,
      url: response.url === '' ? url : response.url,
      body,
      state: body.state,
      messages: body.ui?.messages?.map(({ id }) => id) ?? [],
      messagesAt: (name) => find(name)?.messages.map(({ id }) => id) ?? [],
      names: nodes.map(({ attributes }) => attributes.name ?? attributes.id ?? ''),
      valueOf: (name) => find(name)?.attributes.value,
    }
    if (body.ui) page = seen
    return seen
  }

  return {
    visit,
    /** Begins a flow. */
    open: (flow: string, query = '') =>
      visit(`${emulator.publicUrl}/self-service/${flow}/${type}${query === '' ? '' : `?${query}`}`),
    /** Sends the form that was seen last. */
    submit(values: Record<string, unknown>): Promise<Page> {
      const csrf_token = type === 'browser' ? page?.valueOf('csrf_token') : undefined
      const body = JSON.stringify({ ...(csrf_token !== undefined && { csrf_token }), ...values })
      return visit(page?.body.ui?.action ?? '', { method: 'POST', body })
    },
    /** Follows a link as a browser does, outside of any app. */
    follow: (url: string) => visit(url, { headers: { accept: 'text/html' } }),
    whoami: () => visit(`${emulator.publicUrl}/sessions/whoami`),
  }
}
