/** @typedef {import('playwright').Page} Page */

/**
 * Where scenes are played.
 *
 * @typedef {object} Stage
 * @property {string} origin
 * @property {string} email An address that nobody on the server has yet.
 * @property {(minutes: number) => Promise<void>} advance Lets time pass on the server.
 */

/** @typedef {(page: Page, stage: Stage) => Promise<unknown>} Play */

/**
 * One screen in one state, reached as a person reaches it.
 *
 * @typedef {object} Scene
 * @property {import('../playground/profiles.js').ProfileName} [profile] The kind of server; every method unless given.
 * @property {boolean} [isLong] Takes the whole page, not only what is on screen at first.
 * @property {boolean} [isOwn] Shows the playground's own pages and tools, and nothing of the kit.
 * @property {boolean} [isOver] Shows what stands over the app: what is on screen counts, and not all of the page.
 * @property {Play} play
 */

const password = 'tulip-harbour-42-lantern'

/** @type {(path: string) => Play} */
const open =
  (path) =>
  async (page, { origin }) => {
    await page.goto(origin + path)
    await page.locator('h1').first().waitFor()
    await page.locator('[data-kratos="skeleton"]').first().waitFor({ state: 'detached' })
    await page.locator('[data-kratos="skeleton"]').first().waitFor({ state: 'detached' })
  }

/**
 * @param {Page} page
 * @param {Stage} stage
 */
async function signUp(page, stage) {
  await open('/registration')(page, stage)
  await page.locator('input[name="traits.email"]').fill(stage.email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="traits.name.first"]').fill('Grace')
  await page.locator('button[name="method"][value="password"]').click()
  await page.waitForURL(/verification/)
}

/** @type {(path: string) => Play} */
const signedIn = (path) => async (page, stage) => {
  await signUp(page, stage)
  await open(path)(page, stage)
}

/** @param {string} group */
const settings = (group) => signedIn(`/settings#${group}`)

/**
 * @param {Page} page
 * @param {Stage} stage
 * @param {{ email: string, password: string }} typed
 */
async function signIn(page, stage, typed) {
  await open('/login')(page, stage)
  await page.locator('input[name="identifier"]').fill(typed.email)
  await page.locator('input[name="password"]').fill(typed.password)
  await page.locator('button[name="method"][value="password"]').click()
}

/** @type {Record<string, Scene>} */
export const scenes = {
  home: { isOwn: true, play: open('/'), isLong: true },
  login: { play: open('/login') },
  'login-password': { profile: 'password', play: open('/login') },
  'login-wrong': {
    async play(page, stage) {
      await signIn(page, stage, { email: 'ada@example.com', password: 'not the password' })
      await page.getByTestId('ui/message/4000006').waitFor()
    },
  },
  'login-steps': { profile: 'steps', play: open('/login') },
  'login-steps-2': {
    profile: 'steps',
    async play(page, stage) {
      await open('/login')(page, stage)
      await page.locator('input[name="identifier"]').fill('ada@example.com')
      await page.locator('button[value="identifier_first"]').click()
      await page.locator('input[name="password"]').waitFor()
    },
  },
  'login-code': {
    profile: 'code',
    async play(page, stage) {
      await open('/login')(page, stage)
      await page.locator('input[name="identifier"]').first().fill('ada@example.com')
      await page.locator('button[value="code"]').click()
      await page.locator('input[name="code"]').waitFor()
    },
  },
  'login-factor': {
    async play(page, stage) {
      await settings('lookup_secret')(page, stage)
      await page.locator('button[name="lookup_secret_regenerate"]').click()
      await page.locator('button[name="lookup_secret_confirm"]').click()
      await page.getByTestId('ui/message/1050001').waitFor()
      await page.context().clearCookies()
      await signIn(page, stage, { email: stage.email, password })
      await page.locator('input[name="lookup_secret"]').waitFor()
    },
  },
  'login-done': { play: signedIn('/login') },
  'login-providers': { profile: 'providers', play: open('/login'), isLong: true },
  registration: { play: open('/registration'), isLong: true },
  'registration-traits': { profile: 'traits', play: open('/registration'), isLong: true },
  'registration-policy': {
    profile: 'password',
    async play(page, stage) {
      await open('/registration')(page, stage)
      await page.locator('input[name="traits.email"]').fill('grace@example.com')
      await page.locator('input[name="traits.name.first"]').fill('Grace')
      await page.locator('input[name="password"]').fill('abc')
      await page.locator('button[name="method"][value="password"]').click()
      await page.locator('input[name="password"][aria-invalid="true"]').waitFor()
    },
  },
  recovery: { play: open('/recovery') },
  'recovery-sent': {
    async play(page, stage) {
      await open('/recovery')(page, stage)
      await page.locator('input[name="email"]').fill('ada@example.com')
      await page.locator('button[name="method"]').first().click()
      await page.locator('input[name="code"]').waitFor()
    },
  },
  verification: {
    async play(page, stage) {
      await signUp(page, stage)
      await page.locator('input[name="code"]').waitFor()
    },
  },
  mailbox: {
    isOwn: true,
    async play(page, stage) {
      await signUp(page, stage)
      await page.getByRole('button', { name: /^Mail/ }).click()
      await page.locator('.letters li').first().waitFor()
    },
  },
  code: {
    isOwn: true,
    async play(page, stage) {
      await open('/login')(page, stage)
      await page.getByRole('button', { name: 'Code', exact: true }).click()
    },
  },
  dashboard: { isOwn: true, play: signedIn('/dashboard') },
  menu: {
    isOver: true,
    async play(page, stage) {
      await signedIn('/controls')(page, stage)
      await page.locator('[data-kratos="avatar"]').click()
      await page.locator('[data-kratos="menu"]').waitFor()
    },
  },
  gate: { play: signedIn('/controls') },
  settings: { play: signedIn('/settings') },
  'settings-password': { play: settings('password') },
  'settings-totp': { play: settings('totp'), isLong: true },
  'settings-lookup': {
    async play(page, stage) {
      await settings('lookup_secret')(page, stage)
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
    isOver: true,
    async play(page, stage) {
      await settings('password')(page, stage)
      await stage.advance(20)
      await page.locator('[data-group="password"] input[name="password"]').fill('another-harbour-77-lamp')
      await page.locator('[data-group="password"] button[name="method"]').click()
      await page.getByRole('dialog').locator('input[name="password"]').waitFor()
    },
  },
  security: { play: signedIn('/security'), isLong: true },
  sessions: { play: signedIn('/sessions') },
  error: { play: open('/error?id=stub:500') },
  missing: { isOwn: true, play: open('/nowhere') },
}
