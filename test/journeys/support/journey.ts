import { test as base, type ConsoleMessage, expect } from '@playwright/test'
import { identities, kratosConfiguration } from '../../../playground/kratosConfiguration.js'
import { createEmulator, type Emulator } from '../../../src/emulator/index.js'
import { type Site, startSite } from './startSite.js'

export { expect } from '@playwright/test'

type Configuration = ReturnType<typeof kratosConfiguration>

/** What a journey asks of its Kratos, by `test.use({ wanted: { … } })`. */
interface Wanted {
  /** Changes the playground's configuration. */
  configure?: (config: Configuration) => void
}

/** The Kratos of one journey, with its levers. */
interface World {
  emulator: Emulator
}

/** What a browser says by itself about answers that are none of its business, and the doctor of what a journey broke. */
const isOwnRemark = (message: ConsoleMessage) =>
  /^(Failed to load resource|kratos-kit: )/.test(message.text())

/** A journey: a browser on the playground, and a Kratos that nobody has used before. */
export const test = base.extend<{ wanted: Wanted; world: World; quiet: undefined }, { site: Site }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads from the pattern what a fixture needs
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.origin),
  wanted: [{}, { option: true }],
  world: [
    async ({ site, wanted }, use) => {
      const config = kratosConfiguration(site.origin)
      wanted.configure?.(config)
      const emulator = createEmulator({ config, identities })
      site.page = undefined
      site.kratos = (path, request) => emulator.handle(new Request(emulator.publicUrl + path, request))
      await use({ emulator })
    },
    { auto: true },
  ],
  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (/^(warning|error)$/.test(message.type()) && !isOwnRemark(message)) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      await use(undefined)
      expect(complaints, 'what the browser and React complained about').toEqual([])
    },
    { auto: true },
  ],
})
