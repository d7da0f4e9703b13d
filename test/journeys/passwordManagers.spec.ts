import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.js'
import { newAddress, register } from './support/person.js'

/** What this page's browser says of forms that its password manager does not understand. */
async function watchRemarks(page: Page): Promise<string[]> {
  const remarks: string[] = []
  const tools = await page.context().newCDPSession(page)
  tools.on('Log.entryAdded', ({ entry }) => {
    if (entry.text.startsWith('[DOM]')) remarks.push(entry.text)
  })
  await tools.send('Log.enable')
  return remarks
}

/** Where an element is, and how large, for whoever decides by that whether it is there. */
const boxOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { width, height } = element.getBoundingClientRect()
    return { width, height, shown: getComputedStyle(element).display !== 'none' }
  })

test('a new password is kept under the name of its account', async ({ page }) => {
  const remarks = await watchRemarks(page)
  // The browser says it of this form, which has no name: it would say it of ours.
  await page.route('**/nameless', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<form><input type="password" autocomplete="new-password"><button>Save</button></form>',
    }),
  )
  await page.goto('/nameless')
  await page.locator('input').focus()
  await page.waitForTimeout(3000)
  console.log(JSON.stringify(remarks))
  const email = newAddress()
  await register(page, email)
  await page.goto('/settings#password')
  const username = 'form:has([name="password"]) [autocomplete="username"]'
  await expect(page.locator(username)).toHaveValue(email)
  console.log(await boxOf(page, username))
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
