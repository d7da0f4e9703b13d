import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { parseArguments } from './arguments.mjs'
import { chromiumOptions } from './chromium.mjs'
import { scenes } from './scenes.mjs'
import { startPlayground } from './startPlayground.mjs'

/** @type {Record<string, { width: number, height: number, query: string, css?: string }>} */
const looks = {
  light: { width: 1280, height: 900, query: 'theme=light' },
  dark: { width: 1280, height: 900, query: 'theme=dark' },
  phone: { width: 360, height: 740, query: 'theme=light' },
  rtl: { width: 1280, height: 900, query: 'theme=light&lang=ar' },
  'large-text': { width: 1280, height: 900, query: 'theme=light', css: 'html { font-size: 200% }' },
}

const options = parseArguments(
  {
    out: { type: 'string', default: 'node_modules/.cache/pictures' },
    port: { type: 'string', default: '4499' },
    only: { type: 'string', multiple: true },
    look: { type: 'string', multiple: true },
  },
  `node scripts/pictures.mjs [--out FOLDER] [--only SCENE]… [--look LOOK]…

Takes a picture of every screen of the playground in every look, to be looked at.

  --out FOLDER   where they go, instead of node_modules/.cache/pictures
  --only SCENE   one of: ${Object.keys(scenes).join(', ')}
  --look LOOK    one of: ${Object.keys(looks).join(', ')}
  --port PORT    where the playground answers meanwhile, instead of 4499`,
)

const folder = resolve(options.out)
mkdirSync(folder, { recursive: true })
await startPlayground({ port: Number(options.port), kratos: undefined })
const origin = `http://localhost:${options.port}`
const browser = await chromium.launch(chromiumOptions())

for (const [look, { width, height, query, css }] of Object.entries(looks)) {
  if (options.look && !options.look.includes(look)) continue
  for (const [name, scene] of Object.entries(scenes)) {
    if (options.only && !options.only.includes(name)) continue
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    try {
      const { profile = 'everything' } = scene
      await page.goto(`${origin}/?profile=${profile}&${query}`)
      await page.locator('h1').first().waitFor()
      await scene.play(page, {
        origin,
        email: `grace-${crypto.randomUUID().slice(0, 6)}@example.com`,
        async advance(minutes) {
          await fetch(`${origin}/profiles/${profile}/clock?minutes=${minutes}`, { method: 'POST' })
        },
      })
      if (css) await page.addStyleTag({ content: css })
      await page.screenshot({
        path: join(folder, `${name}.${look}.png`),
        fullPage: scene.isLong ?? false,
        animations: 'disabled',
      })
      console.log(`${name}.${look}.png`)
    } catch (error) {
      console.error(`${name}.${look}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
    await context.close()
  }
}

await browser.close()
process.exit()
