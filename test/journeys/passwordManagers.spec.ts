import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.js'
import { newAddress, register } from './support/person.js'

/** Forms that the browser's own password manager finds no name in: it says so of each, in a corner of its console. */
async function watchNamelessForms(page: Page): Promise<string[]> {
  const remarks: string[] = []
  const tools = await page.context().newCDPSession(page)
  tools.on('Log.entryAdded', ({ entry: { text } }) => {
    if (text.startsWith('[DOM] Password forms should have (optionally hidden) username fields'))
      remarks.push(text)
  })
  await tools.send('Log.enable')
  return remarks
}

test('a new password is kept under the name of its account, and nobody meets that name', async ({ page }) => {
  const nameless = await watchNamelessForms(page)
  const email = newAddress()
  await register(page, email)
  await page.goto('/settings#password')
  const username = page.locator('form:has([name="password"]) [autocomplete="username"]')
  await expect(username).toHaveValue(email)
  await expect(page.locator('input[name="password"]')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  // By the time that it speaks of a form without a name it has looked at the kit's.
  await page.evaluate(() => {
    const input = document.body
      .appendChild(document.createElement('form'))
      .appendChild(document.createElement('input'))
    input.type = 'password'
    input.autocomplete = 'new-password'
  })
  await expect.poll(() => nameless).not.toEqual([])
  expect(nameless).toHaveLength(1)
})
