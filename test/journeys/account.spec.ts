import { expect, test } from './support/journey.js'
import {
  expectSignedIn,
  expectSignedOut,
  newAddress,
  password,
  register,
  signIn,
  signOut,
} from './support/person.js'

test('a newcomer signs up, sees the session, and signs out', async ({ page }) => {
  const email = newAddress()
  await page.goto('/')
  await page.getByRole('link', { name: 'Get started' }).click()
  await register(page, email)
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { level: 1, name: 'Good to see you, Ada' })).toBeVisible()
  await page.getByText('As JSON').click()
  await expect(page.locator('pre')).toContainText('"authenticator_assurance_level": "aal1"')
  await signOut(page)
  await page.reload()
  await expectSignedOut(page)
})

test('a wrong password keeps the typed e-mail and says so; the right one signs in, also after a reload', async ({
  page,
}) => {
  const email = newAddress()
  await register(page, email)
  await signOut(page)
  await page.getByRole('link', { name: 'Sign in' }).first().click()

  await signIn(page, email, 'not my password')
  await expect(page.getByTestId('ui/message/4000006')).toBeVisible()
  await expect(page.locator('input[name="identifier"]')).toHaveValue(email)
  await expect(page.locator('input[name="password"]')).toHaveValue('')

  await signIn(page, email, password)
  await expectSignedIn(page)
  await page.reload()
  await expectSignedIn(page)
})

test('the flow in the address survives a reload', async ({ page }) => {
  await page.goto('/login')
  await expect(page).toHaveURL(/\?flow=[0-9a-f-]{36}/)
  const address = page.url()
  const action = await page.locator('form[data-kratos="form"]').getAttribute('action')
  await page.reload()
  await expect(page.locator('form[data-kratos="form"]')).toHaveAttribute('action', action ?? '')
  expect(page.url()).toBe(address)
})

test('somebody who is signed in needs no sign-in page', async ({ page }) => {
  await register(page, newAddress())
  await page.goto('/login')
  await expect(page.getByRole('heading', { level: 1, name: 'You are signed in' })).toBeVisible()
})
