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

test('every page of the book shows: its stories stand without an error, and its links lead to pages', async ({
  page,
}) => {
  // Thirty-eight pages, one after another.
  test.setTimeout(240_000)
  const book = await serveBelow('/book/')
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(`${page.url()}: ${message}`))
  try {
    const index = await page.request.get(`${book.address}index.json`)
    const { entries } = (await index.json()) as { entries: Record<string, { id: string; type: string }> }
    const pages = Object.values(entries).filter(({ type }) => type === 'docs')
    expect(pages.length).toBeGreaterThan(30)
    for (const { id } of pages) {
      await page.goto(`${book.address}iframe.html?id=${id}&viewMode=docs`)
      await expect(page.locator('#storybook-docs h1').first()).toBeVisible()
      await expect(page.locator('.sb-errordisplay:visible')).toHaveCount(0)
      const links = await page
        .locator('#storybook-docs .sbdocs-content a:not(.sb-unstyled a)')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      const inBook = links.filter((href) => /^\?path=|\.md/.test(href))
      const lost = inBook.filter(
        (href) => !entries[/^\?path=\/(?:docs|story)\/([\w-]+)/.exec(href)?.[1] ?? ''],
      )
      expect(lost, id).toEqual([])
    }
    expect(errors).toEqual([])
  } finally {
    book.close()
  }
})
