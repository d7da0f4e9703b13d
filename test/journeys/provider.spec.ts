import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, signInButton } from './support/person.js'

test('somebody signs up with a provider, there and back', async ({ page }) => {
  await page.goto('/login')
  await page.locator('button[name="provider"][value="google"]').click()
  await expect(page).toHaveURL(/\/provider\/google/)
  await page.getByLabel('Email').fill('grace@example.com')
  await page.getByLabel('First name').fill('Grace')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expectSignedIn(page)
})

test('whoever refuses at the provider is told so, finds what was typed, and signs in otherwise', async ({
  page,
}) => {
  await page.goto('/login')
  await page.locator('input[name="identifier"]').fill(account.email)
  await page.locator('button[name="provider"][value="google"]').click()
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect(page.getByTestId('ui/message/4000001')).toBeVisible()
  await expect(page.locator('input[name="identifier"]')).toHaveValue(account.email)
  await page.locator('input[name="password"]').fill(account.password)
  await signInButton(page).click()
  await expectSignedIn(page)
})

test('whoever comes back from a provider by the back button finds a form that works', async ({ page }) => {
  await page.goto('/login')
  await page.locator('input[name="identifier"]').fill(account.email)
  await page.locator('button[name="provider"][value="google"]').click()
  await expect(page).toHaveURL(/\/provider\/google/)
  await page.goBack()
  await expect(page.locator('button[name="provider"][value="google"]')).not.toHaveAttribute('data-pending')
  await expect(page.locator('input[name="identifier"]')).toHaveValue(account.email)
  await page.locator('input[name="password"]').fill(account.password)
  await signInButton(page).click()
  await expectSignedIn(page)
})
