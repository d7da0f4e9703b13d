import { account } from '../../playground/kratosConfiguration.js'
import { loadSource } from '../../scripts/loadSource.mjs'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { forwardCookies } from '../../src/client/forwardCookies.js'
import { getFlow } from '../../src/client/getFlow.js'
import type { Flow } from '../../src/protocol/flow.js'
import { expect, test } from './support/journey.js'
import { fillIn, signInButton } from './support/person.js'

test.use({ javaScriptEnabled: false })

type FormPage = (flow: Flow) => string

const isFormPage = (value: unknown): value is FormPage => typeof value === 'function'

/** A site whose sign-in page a server draws, with whatever flow its address names. */
test.beforeEach(async ({ site, world: { emulator } }) => {
  const { formPage } = await loadSource('test/journeys/support/formPage.tsx')
  if (!isFormPage(formPage)) throw new Error('There is no page.')
  site.page = async (path, cookie) => {
    const id = new URL(path, site.origin).searchParams.get('flow')
    if (!path.startsWith('/login') || !id) return `<!doctype html><title>${path}</title>`
    const { fetch } = forwardCookies(cookie, (input, init) => emulator.handle(new Request(input, init)))
    return formPage(await getFlow(createKratosClient({ baseUrl: site.origin, fetch }), 'login', id))
  }
})

test('a form that a server drew signs in by itself: wrong password, told so, right password', async ({
  page,
}) => {
  await page.goto('/self-service/login/browser')
  await expect(page).toHaveURL(/\/login\?flow=/)
  await fillIn(page, { ...account, password: 'wrong' })
  await signInButton(page).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  await expect(page.getByRole('alert')).toContainText('The provided credentials are invalid')
  await expect(page.locator('input[name="identifier"]')).toHaveValue(account.email)
  await expect(page.locator('input[name="password"]')).toHaveValue('')

  await page.locator('input[name="password"]').fill(account.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/dashboard$/)
  const session = await page.request.get('/sessions/whoami')
  expect(await session.json()).toMatchObject({ identity: { traits: { email: account.email } } })
})

test('nobody is signed in by a form that another site could have sent', async ({ page, context }) => {
  await page.goto('/self-service/login/browser')
  await fillIn(page, account)
  await context.clearCookies()
  await signInButton(page).click()
  await expect(page).not.toHaveURL(/\/dashboard$/)
  expect((await page.request.get('/sessions/whoami')).status()).toBe(401)
})
