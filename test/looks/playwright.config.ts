import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '../../scripts/chromium.mjs'

/** What was measured is in docs/decisions/044-pictures-of-every-screen.md. */
const sameLetters = { threshold: 0.01, maxDiffPixels: 20 }

/** Other systems draw letters in their own way, whatever the font. */
const otherLetters = { threshold: 0.2, maxDiffPixelRatio: 0.03 }

const { args, ...browser } = chromiumOptions()

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: '../journeys/support/buildPlayground.ts',
  outputDir: '../../node_modules/.cache/looks',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: process.platform === 'linux' ? sameLetters : otherLetters,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/outlines/{arg}{ext}', children: 'deep-equal' },
  },
  workers: 2,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1024, height: 720 },
    contextOptions: { reducedMotion: 'reduce' },
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    launchOptions: {
      ...browser,
      args: [...args, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
      env: {
        ...(process.env as Record<string, string>),
        FONTCONFIG_FILE: fileURLToPath(new URL('support/fonts.conf', import.meta.url)),
      },
    },
  },
})
