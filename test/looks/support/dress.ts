import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const { resolve } = createRequire(import.meta.url)

/** One family in two files, which between them have every letter of English and Arabic. */
const files = ['latin', 'arabic'].map((script) =>
  readFileSync(
    resolve(`@fontsource-variable/vazirmatn/files/vazirmatn-${script}-wght-normal.woff2`),
    'base64',
  ),
)

/**
 * Sets all text of the page's next documents in one font that comes with the tests, whatever the machine has. It goes
 * past the Content-Security-Policy, which lets the app load no font, by being there already. The playground's own
 * tools are out of sight.
 */
export async function dress(page: Page) {
  await page.addInitScript((fonts) => {
    for (const [index, base64] of fonts.entries()) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      document.fonts.add(new FontFace(`Looks ${index}`, bytes, { weight: '100 900' }))
    }
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { font-family: "Looks 0", "Looks 1", sans-serif !important }
      .tools { visibility: hidden }
    `)
    document.adoptedStyleSheets.push(sheet)
  }, files)
}
