import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../scripts/entries.mjs'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** The built book as a plain web server has it, in a folder of its own; outside that folder there is nothing. */
async function serveBelow(path: string) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(root, 'storybook-static', normalize(pathname.slice(path.length)))
    const found = pathname.startsWith(path) ? readFile(file) : Promise.reject(new Error('outside'))
    found.then(
      (content) => response.writeHead(200, { 'content-type': types[extname(file)] ?? '' }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}${path}`, close: () => server.close() }
}

test('the built book works below a path of a plain web server: its stories bring their own Kratos', async ({
  page,
}) => {
  const book = await serveBelow('/docs/kratos-kit/')
  const missing: string[] = []
  page.on('response', (response) => {
    if (response.status() === 404) missing.push(response.url())
  })
  try {
    await page.goto(`${book.address}iframe.html?id=screens-login--empty&viewMode=story`)
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in to Acme' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign in with password' })).toBeVisible()
    await page.goto(`${book.address}iframe.html?id=screens-settings--one-page&viewMode=story`)
    await expect(page.getByRole('heading', { level: 2, name: 'Authenticator app' })).toBeVisible()
    await page.goto(`${book.address}iframe.html?id=guides-theming--docs&viewMode=docs`)
    await expect(page.getByRole('heading', { level: 1, name: 'Theming' })).toBeVisible()
    expect(missing).toEqual([])
  } finally {
    book.close()
  }
})
