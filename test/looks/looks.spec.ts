import { readdirSync } from 'node:fs'
import { scenes } from '../../scripts/scenes.mjs'
import { expect, looks, test } from './support/look.js'

const pictured = Object.entries(scenes).filter(([, { isOwn }]) => !isOwn)

test('nothing is kept of scenes that are gone', () => {
  const names = pictured.map(([name]) => name).toSorted()
  const kept = (folder: string) => readdirSync(new URL(folder, import.meta.url)).toSorted()
  expect(kept('pictures')).toEqual(names)
  expect(kept('outlines')).toEqual(names.map((name) => `${name}.aria.yml`))
})

for (const [name, { profile = 'everything', isOver = false, play }] of pictured) {
  test.describe(() => {
    test.use({ profile })
    test(`${name} reads and looks as it did`, async ({ page, site, world: { emulator } }) => {
      await play(page, {
        origin: site.origin,
        email: 'grace@example.com',
        advance: (minutes) => Promise.resolve(emulator.clock.advance({ minutes })),
      })
      await expect.soft(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
      await page.mouse.move(0, 0)
      for (const [look, change] of Object.entries(looks)) {
        await change(page)
        await expect.soft(page.locator(isOver ? '.app' : 'main')).toHaveScreenshot([name, `${look}.png`])
      }
    })
  })
}
