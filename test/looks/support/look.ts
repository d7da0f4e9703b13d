import type { Page } from '@playwright/test'
import { identities } from '../../../playground/kratosConfiguration.js'
import { type ProfileName, profileConfiguration } from '../../../playground/profiles.js'
import { createEmulator } from '../../../src/emulator/index.js'
import { test as journey } from '../../journeys/support/journey.js'
import { dress } from './dress.js'

export { expect } from '@playwright/test'

/** When all pictures are taken. */
const moment = Date.UTC(2026, 5, 15, 10)

/** A journey whose Kratos and browser look the same each time: no clock runs, and chance repeats itself. */
export const test = journey.extend<{ profile: ProfileName }>({
  profile: ['everything', { option: true }],
  world: async ({ site, profile }, use) => {
    const config = profileConfiguration(site.origin, profile, site.origin)
    const emulator = createEmulator({ config, identities, now: moment, seed: 1 })
    site.kratos = async (path, request) => {
      const response = await emulator.handle(new Request(emulator.publicUrl + path, request))
      response.headers.set('date', new Date(emulator.clock.now()).toUTCString())
      return response
    }
    await use({ emulator })
  },
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(moment)
    await dress(page)
    await use(page)
  },
})

/** Chooses in the playground's tools as they stand there, without touching the page: menus stay open. */
const choose = (page: Page, label: string, choice: string) =>
  page.locator(`.options label:has(span:text-is("${label}")) select`).selectOption(choice, { force: true })

/** What a page is looked at in, one after the other; each begins where the one before it left the page. */
export const looks: Record<string, (page: Page) => Promise<unknown>> = {
  light: (page) => choose(page, 'Theme', 'light'),
  dark: (page) => choose(page, 'Theme', 'dark'),
  async phone(page) {
    await choose(page, 'Theme', 'light')
    await page.setViewportSize({ width: 360, height: 740 })
  },
  async large(page) {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  },
  async rtl(page) {
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
    await page.setViewportSize({ width: 1024, height: 720 })
    await choose(page, 'Language', 'ar')
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
  },
}
