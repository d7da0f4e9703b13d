import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './scripts/chromium.mjs'

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/journeys/support/buildPlayground.ts',
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // Generous on purpose: two busy cores starve a browser, and a time-out there proves nothing.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  // Traces take as long as the journeys: ask for them with `--trace retain-on-failure`.
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    // What waits in vain says for what, well before its journey's time is over.
    actionTimeout: 30_000,
    launchOptions: chromiumOptions(),
  },
})
