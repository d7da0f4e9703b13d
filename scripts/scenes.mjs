/** @typedef {import('playwright').Page} Page */

/**
 * One screen in one state, reached as a person reaches it.
 *
 * @typedef {object} Scene
 * @property {string} [profile] The kind of server; every method unless given.
 * @property {boolean} [isLong] Takes the whole page, not only what is on screen at first.
 * @property {(page: Page, origin: string) => Promise<unknown>} play
 */

const password = 'tulip-harbour-42-lantern'

/** @param {string} path */
const open = (path) => async (/** @type {Page} */ page, /** @type {string} */ origin) => {
  await page.goto(origin + path)
  await page.locator('h1').first().waitFor()
  await page.locator('[data-kratos="skeleton"]').first().waitFor({ state: 'detached' })
  await page.locator('[data-kratos="skeleton"]').first().waitFor({ state: 'detached' })
}

/**
 * @param {Page} page
 * @param {string} origin
 */
async function signUp(page, origin) {
  await open('/registration')(page, origin)
  await page
    .locator('input[name="traits.email"]')
    .fill(`grace-${crypto.randomUUID().slice(0, 6)}@example.com`)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="traits.name.first"]').fill('Grace')
  await page.locator('button[name="method"][value="password"]').click()
  await page.waitForURL(/verification/)
}

/** @param {string} path */
const signedIn = (path) => async (/** @type {Page} */ page, /** @type {string} */ origin) => {
  await signUp(page, origin)
  await open(path)(page, origin)
}

/** @param {string} group */
const settings = (group) => signedIn(`/settings#${group}`)

/**
 * @param {Page} page
 * @param {string} origin
 */
async function wrongPassword(page, origin) {
  await open('/login')(page, origin)
  await page.locator('input[name="identifier"]').fill('ada@example.com')
  await page.locator('input[name="password"]').fill('not the password')
  await page.locator('button[name="method"][value="password"]').click()
  await page.getByTestId('ui/message/4000006').waitFor()
}

/** @type {Record<string, Scene>} */
export const scenes = {
  home: { play: open('/'), isLong: true },
  login: { play: open('/login') },
  'login-password': { profile: 'password', play: open('/login') },
  'login-wrong': { play: wrongPassword },
  'login-steps': { profile: 'steps', play: open('/login') },
  'login-steps-2': {
    profile: 'steps',
    async play(page, origin) {
      await open('/login')(page, origin)
      await page.locator('input[name="identifier"]').fill('ada@example.com')
      await page.locator('button[value="identifier_first"]').click()
      await page.locator('input[name="password"]').waitFor()
    },
  },
  'login-code': {
    profile: 'code',
    async play(page, origin) {
      await open('/login')(page, origin)
      await page.locator('input[name="identifier"]').first().fill('ada@example.com')
      await page.locator('button[value="code"]').click()
      await page.locator('input[name="code"]').waitFor()
    },
  },
  'login-providers': { profile: 'providers', play: open('/login'), isLong: true },
  registration: { play: open('/registration'), isLong: true },
  'registration-traits': { profile: 'traits', play: open('/registration'), isLong: true },
  'registration-policy': {
    profile: 'password',
    async play(page, origin) {
      await open('/registration')(page, origin)
      await page.locator('input[name="traits.email"]').fill('grace@example.com')
      await page.locator('input[name="traits.name.first"]').fill('Grace')
      await page.locator('input[name="password"]').fill('abc')
      await page.locator('button[name="method"][value="password"]').click()
      await page.locator('input[name="password"][aria-invalid="true"]').waitFor()
    },
  },
  recovery: { play: open('/recovery') },
  'recovery-sent': {
    async play(page, origin) {
      await open('/recovery')(page, origin)
      await page.locator('input[name="email"]').fill('ada@example.com')
      await page.locator('button[name="method"]').first().click()
      await page.locator('input[name="code"]').waitFor()
    },
  },
  verification: {
    async play(page, origin) {
      await signUp(page, origin)
      await page.locator('input[name="code"]').waitFor()
    },
  },
  mailbox: {
    async play(page, origin) {
      await signUp(page, origin)
      await page.getByRole('button', { name: /^Mail/ }).click()
      await page.locator('.letters li').first().waitFor()
    },
  },
  code: {
    async play(page, origin) {
      await open('/login')(page, origin)
      await page.getByRole('button', { name: 'Code', exact: true }).click()
    },
  },
  dashboard: { play: signedIn('/dashboard') },
  menu: {
    async play(page, origin) {
      await signedIn('/dashboard')(page, origin)
      await page.locator('[data-kratos="avatar"]').click()
      await page.locator('[data-kratos="menu"]').waitFor()
    },
  },
  gate: { play: signedIn('/controls') },
  settings: { play: signedIn('/settings') },
  'settings-password': { play: settings('password') },
  'settings-totp': { play: settings('totp'), isLong: true },
  'settings-lookup': {
    async play(page, origin) {
      await settings('lookup_secret')(page, origin)
      await page.locator('button[name="lookup_secret_regenerate"]').click()
      await page.getByRole('button', { name: 'Print' }).waitFor()
    },
    isLong: true,
  },
  'settings-webauthn': { play: settings('webauthn') },
  'settings-passkey': { play: settings('passkey') },
  'settings-oidc': { play: settings('oidc') },
  'settings-many': { profile: 'providers', play: settings('oidc'), isLong: true },
  'step-up': {
    async play(page, origin) {
      await settings('password')(page, origin)
      await page.getByRole('button', { name: '+20 min' }).click()
      await page.locator('[data-group="password"] input[name="password"]').fill('another-harbour-77-lamp')
      await page.locator('[data-group="password"] button[name="method"]').click()
      await page.getByRole('dialog').locator('input[name="password"]').waitFor()
    },
  },
  security: { play: signedIn('/security'), isLong: true },
  sessions: { play: signedIn('/sessions') },
  error: { play: open('/error?id=stub:500') },
  missing: { play: open('/nowhere') },
}
