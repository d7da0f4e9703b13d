import type { IncomingMessage } from 'node:http'

/**
 * A request that came over HTTP, as the platform's own. Undefined for what no `Request` can be made of, such as `TRACE`.
 *
 * @param base The base URL of the side that it came to, wherever that listens.
 */
export async function toRequest(incoming: IncomingMessage, base: string): Promise<Request | undefined> {
  const { method = 'GET', url = '/' } = incoming
  const body = await readText(incoming)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const carriesBody = body !== '' && method !== 'GET' && method !== 'HEAD'
  try {
    return new Request(addressOf(url, base), { method, headers, ...(carriesBody && { body }) })
  } catch {
    return undefined
  }
}

/** Proxies send the whole URL, everybody else the path. */
function addressOf(url: string, base: string): string {
  if (url.startsWith('/')) return new URL(base).origin + url
  const { pathname, search } = new URL(url)
  return new URL(base).origin + pathname + search
}

async function readText(incoming: IncomingMessage): Promise<string> {
  incoming.setEncoding('utf8')
  let text = ''
  for await (const chunk of incoming) text += String(chunk)
  return text
}
