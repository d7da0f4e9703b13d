import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { install } from './support/install.js'
import { serve } from './support/serve.js'

const style = (element: Locator, property: string) =>
  element.evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property)

const consumers = [
  { name: 'react-18', title: 'React 18', react: /^18\./, corners: '3px', font: /^Georgia/ },
  { name: 'react-19', title: 'React 19', react: /^19\./, corners: '3px', font: /^Georgia/ },
  // Tailwind's utility beats the kit's layer, and the kit takes the page's font.
  {
    name: 'tailwind',
    title: 'Tailwind',
    react: /^19\./,
    corners: /e\+07px$/,
    font: /^(ui-sans-serif|-apple-system)/,
  },
]

for (const { name, title, react, corners, font } of consumers) {
  test(`an app with ${title} installs the package, builds, wears its own theme, and signs people up and in`, async ({
    page,
  }) => {
    const folder = await install(name)
    const manifest = readFileSync(join(folder, 'node_modules/react/package.json'), 'utf8')
    expect((JSON.parse(manifest) as { version: string }).version).toMatch(react)

    const site = await serve(folder)
    try {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))

      await page.goto(`${site.origin}/`)
      await expect(page).toHaveURL(/\/login\?/)
      const signIn = page.locator('button[name="method"][value="password"]')
      await expect(signIn).toBeVisible()
      expect(await style(signIn, 'border-radius')).toMatch(corners)
      expect(await style(signIn, 'font-family')).toMatch(font)
      // Both themes have green for an accent.
      expect(await style(signIn, 'background-color')).toMatch(/^oklch\(0\.4\d+ 0\.1\d* 160\)$/)

      await page.locator('input[name="identifier"]').fill(site.account.email)
      await page.locator('input[name="password"]').fill('not the password')
      await signIn.click()
      await expect(page.getByTestId('ui/message/4000006')).toBeVisible()
      await page.locator('input[name="password"]').fill(site.account.password)
      await signIn.click()
      await expect(page.getByRole('heading', { name: `Hello, ${site.account.email}` })).toBeVisible()

      await page.goto(`${site.origin}/settings#totp`)
      await expect(page.getByRole('img', { name: /QR/ })).toBeVisible()
      await page.goto(`${site.origin}/`)
      await page.locator('[data-kratos="avatar"]').click()
      await page.getByTestId('logout-link').click()
      await expect(page).toHaveURL(/\/login\?/)

      await page.goto(`${site.origin}/registration`)
      await page.locator('input[name="traits.email"]').fill('grace@example.com')
      await page.locator('input[name="traits.name.first"]').fill('Grace')
      await page.locator('input[name="password"]').fill('tulip-harbour-42-lantern')
      await page.locator('button[name="method"][value="password"]').click()
      const code = page.locator('input[name="code"]')
      await expect(code).toBeVisible()
      await code.fill(site.emulator.courier.last('grace@example.com')?.code ?? '')
      await expect(page.getByRole('heading', { name: 'Your address is verified' })).toBeVisible()
      expect(complaints).toEqual([])
    } finally {
      await site.close()
    }
  })
}
