import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, fillIn, signInButton } from './support/person.js'

const renewed = 'We refreshed the form. Nothing you typed is lost.'

test('a sign-in that was open for too long is renewed, and the next press signs in with what was typed', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await fillIn(page, account)
  const before = page.url()
  emulator.clock.advance({ hours: 2 })
  await signInButton(page).click()
  await expect(page.getByText(renewed)).toBeVisible()
  expect(page.url()).not.toBe(before)
  await expect(page.locator('input[name="identifier"]')).toHaveValue(account.email)
  await expect(page.locator('input[name="password"]')).toHaveValue(account.password)
  await signInButton(page).click()
  await expectSignedIn(page)
})

test('a link to a sign-in of yesterday opens a new one', async ({ page, world: { emulator } }) => {
  await page.goto('/login')
  await expect(page).toHaveURL(/flow=/)
  const yesterday = page.url()
  emulator.clock.advance({ days: 1 })
  await page.goto(yesterday)
  await fillIn(page, account)
  expect(page.url()).not.toBe(yesterday)
  await signInButton(page).click()
  await expectSignedIn(page)
})

test('a recovery that was open for too long is replaced by another, with the address still there', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/recovery')
  await page.locator('input[name="email"]').fill(account.email)
  emulator.clock.advance({ hours: 2 })
  await page.locator('button[name="method"]').click()
  await expect(page.getByText(renewed)).toBeVisible()
  await expect(page.locator('input[name="email"]')).toHaveValue(account.email)
  await page.locator('button[name="method"]').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check your messages' })).toBeVisible()
  await page.locator('input[name="code"]').fill(emulator.courier.last(account.email)?.code ?? '')
  await expect(page).toHaveURL(/\/settings/)
})

test('a code that comes in two tabs verifies the address once, and the other tab goes on with another flow', async ({
  page,
  context,
  world: { emulator },
}) => {
  await page.goto('/verification')
  await page.locator('input[name="email"]').fill(account.email)
  await page.locator('button[name="method"]').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check your messages' })).toBeVisible()
  const code = emulator.courier.last(account.email)?.code ?? ''
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('input[name="code"]').fill(code)
  await expect(other.getByRole('heading', { level: 1, name: 'Your address is verified' })).toBeVisible()
  await page.locator('input[name="code"]').fill(code)
  await expect(page.getByText(renewed)).toBeVisible()
  await expect(page.locator('input[name="email"]')).toBeVisible()
})

test('a form that nothing is lost with is renewed before it ends, while somebody types', async ({
  page,
  world: { emulator },
}) => {
  await page.clock.install()
  await page.goto('/registration')
  await page.locator('input[name="traits.email"]').fill('grace@example.com')
  const before = page.url()
  emulator.clock.advance({ minutes: 59, seconds: 30 })
  await page.clock.fastForward('59:30')
  await expect(page.getByText(renewed)).toBeVisible()
  await expect.poll(() => page.url()).not.toBe(before)
  await expect(page.locator('input[name="traits.email"]')).toHaveValue('grace@example.com')
})

test('a form with a code under way warns before it ends', async ({ page, world: { emulator } }) => {
  await page.clock.install()
  await page.goto('/recovery')
  await page.locator('input[name="email"]').fill(account.email)
  await page.locator('button[name="method"]').click()
  await expect(page.locator('input[name="code"]')).toBeVisible()
  emulator.clock.advance({ minutes: 59, seconds: 30 })
  await page.clock.fastForward('59:30')
  await expect(page.getByText('This form is about to expire. Send it soon.')).toBeVisible()
  await page.locator('input[name="code"]').fill(emulator.courier.last(account.email)?.code ?? '')
  await expect(page).toHaveURL(/\/settings/)
})
