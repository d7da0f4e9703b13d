import { execFileSync } from 'node:child_process'
import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './scripts/chromium.mjs'

/** A port that nobody uses. The runner asks once; its workers read this file again and find the answer. */
process.env['JOURNEYS_PORT'] ??= execFileSync(process.execPath, [
  '-e',
  "const s = require('net').createServer().listen(0, 'localhost', () => { console.log(s.address().port); s.close() })",
])
  .toString()
  .trim()
const port = process.env['JOURNEYS_PORT']
const baseURL = `http://localhost:${port}`

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // Generous on purpose: two busy cores starve a browser, and a time-out there proves nothing.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: chromiumOptions(),
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port}`,
    url: baseURL,
    timeout: 180_000,
  },
})
