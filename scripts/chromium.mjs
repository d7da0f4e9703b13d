import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium of this machine: `CHROMIUM_PATH`, or one in the usual places.
 *
 * @returns {string | undefined} Its path; nothing where only Playwright's own can be used.
 */
export function chromiumPath() {
  return process.env['CHROMIUM_PATH'] ?? places.find((path) => existsSync(path))
}

/** How every test here starts Chromium: as root (CI) it has no sandbox, and it has nothing to fetch. */
export function chromiumOptions() {
  const executablePath = chromiumPath()
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
