import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { builtPlayground } from './buildPlayground.js'

/** Answers a request that is meant for Kratos; the path and query as the browser asked for them. */
export type Kratos = (path: string, request: RequestInit) => Promise<Response>

/** The playground on an address of its own, with whatever Kratos a test puts behind it. */
export interface Site {
  origin: string
  kratos: Kratos
  /** Draws pages on the server, in place of the playground: the path and query, and the browser's cookies. */
  page: ((path: string, cookie: string | undefined) => Promise<string>) | undefined
  close: () => Promise<void>
}

const types = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
])

/**
 * Nothing but the app's own files, no inline script or style, and no text that becomes a script or markup: as strict
 * a Content-Security-Policy as there is, for every journey.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const isKratos = /^\/(self-service|sessions|schemas|\.well-known|provider)(\/|\?|$)/

export async function startSite(): Promise<Site> {
  const server = createServer((incoming, outgoing) => {
    const { url = '/', headers } = incoming
    // `/sessions` is a page of the playground as well.
    const isPage = /^\/sessions(\?|$)/.test(url) && headers.accept?.includes('text/html')
    const answered =
      isKratos.test(url) && !isPage
        ? forward(site, incoming, outgoing)
        : site.page
          ? sendPage(site.page(url, headers.cookie), outgoing)
          : sendFile(url, outgoing)
    answered.catch((error: unknown) => {
      // A request that never arrives leaves a broken connection.
      outgoing.destroy(error instanceof Error ? error : undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const site: Site = {
    origin: `http://localhost:${port}`,
    kratos: () => Promise.resolve(new Response(null, { status: 503 })),
    page: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return site
}

async function forward(site: Site, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { method = 'GET', url = '/' } = incoming
  let body = ''
  for await (const chunk of incoming.setEncoding('utf8')) body += String(chunk)
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const response = await site.kratos(url, { method, headers, ...(body && { body }) })
  const cookies = response.headers.getSetCookie()
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  })
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

async function sendPage(page: Promise<string>, outgoing: ServerResponse) {
  const html = await page
  outgoing.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
  outgoing.end(html)
}

async function sendFile(url: string, outgoing: ServerResponse) {
  const path = normalize(new URL(url, 'http://localhost').pathname)
  const file = extname(path) ? path : 'index.html'
  const content = await readFile(join(builtPlayground, file))
  outgoing.writeHead(200, {
    'content-type': types.get(extname(file)) ?? 'application/octet-stream',
    'content-security-policy': policy,
  })
  outgoing.end(content)
}
