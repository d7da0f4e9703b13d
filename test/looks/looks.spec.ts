import { readdirSync } from 'node:fs'
import { scenes } from '../../scripts/scenes.mjs'
import { expect, looks, test } from './support/look.js'

const pictured = Object.entries(scenes).filter(([, { isOwn }]) => !isOwn)

for (const [name, { profile = 'everything', isOver = false, play }] of pictured) {
  test.describe(() => {
    test.use({ profile })
    test(`${name} reads and looks as it did`, async ({ page, site, world: { emulator } }) => {
      await play(page, {
        origin: site.origin,
        email: 'grace@example.com',
        advance: (minutes) => Promise.resolve(emulator.clock.advance({ minutes })),
      })
      const screen = page.locator('main')
      const above = page.getByRole('dialog').or(page.getByRole('menu'))
      await expect.soft(isOver ? above : screen).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
      await page.mouse.move(0, 0)
      for (const [look, change] of Object.entries(looks)) {
        await change(page)
        await expect.soft(isOver ? page : screen).toHaveScreenshot([name, `${look}.png`])
      }
    })
  })
}

test('nothing is kept of scenes that are gone', () => {
  const names = new Set(pictured.map(([name]) => name))
  const kept = ['pictures', 'outlines'].map((folder) => readdirSync(new URL(folder, import.meta.url)))
  for (const files of kept) expect(new Set(files.map((file) => file.replace(/\..*/, '')))).toEqual(names)
})
