import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, fillIn, signInButton } from './support/person.js'

test('a CSRF cookie that got lost once costs one more press, and nothing typed', async ({
  page,
  context,
}) => {
  await page.goto('/login')
  await fillIn(page, account)
  await context.clearCookies()
  await signInButton(page).click()
  await expect(page.getByText('We refreshed the form. Nothing you typed is lost.')).toBeVisible()
  await expect(page.locator('input[name="password"]')).toHaveValue(account.password)
  await signInButton(page).click()
  await expectSignedIn(page)
})

test('where cookies are blocked the page says so, and goes on once they are allowed', async ({
  page,
  world: { emulator },
}) => {
  const allowCookies = emulator.faults.add({ kind: 'lost csrf cookie' })
  await page.goto('/login')
  await fillIn(page, account)
  await signInButton(page).click()
  await expect(page.getByText('We refreshed the form. Nothing you typed is lost.')).toBeVisible()
  const report = page.waitForEvent('console', (message) => message.text().startsWith('kratos-kit: '))
  await signInButton(page).click()
  await expect(page.getByRole('alert')).toContainText('Allow cookies for this site, then start over.')
  // A developer reads more in the console.
  expect((await report).text()).toContain('the login flow failed (security_csrf_violation)')

  allowCookies()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('input[name="identifier"]')).toHaveValue(account.email)
  await expect(page.locator('input[name="password"]')).toHaveValue(account.password)
  await signInButton(page).click()
  await expectSignedIn(page)
})
