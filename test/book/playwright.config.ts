import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '../../scripts/chromium.mjs'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../node_modules/.cache/book-results',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: 'list',
  use: { browserName: 'chromium', locale: 'en-GB', launchOptions: chromiumOptions() },
})
