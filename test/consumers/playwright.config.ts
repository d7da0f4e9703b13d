import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '../../scripts/chromium.mjs'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/pack.ts',
  outputDir: '../../node_modules/.cache/consumers',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // An installation, a build and a journey; generous on purpose, as two busy cores starve all three.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  workers: 3,
  reporter: 'list',
  use: { browserName: 'chromium', locale: 'en-GB', launchOptions: chromiumOptions() },
})
