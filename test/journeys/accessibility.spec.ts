import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/journey.js'

const pages = ['/', '/login', '/registration', '/recovery', '/error?id=unknown', '/nowhere']
const looks = ['theme=light&dir=ltr', 'theme=dark&dir=rtl']

for (const look of looks) {
  test(`axe finds nothing to mend on any page with ${look}`, async ({ page }) => {
    // As many pages as six other journeys together.
    test.slow()
    for (const path of pages) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}${look}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      // What is still fading in has no colour of its own yet.
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found, path).toEqual([])
    }
  })
}
