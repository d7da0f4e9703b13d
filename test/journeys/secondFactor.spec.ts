import { totp } from '../conformance/player/totp.js'
import { expect, test } from './support/journey.js'
import { newAddress, password, register, signIn, signOut } from './support/person.js'

test('an authenticator app becomes the second step of signing in, and a backup code stands in for it', async ({
  page,
}) => {
  const email = newAddress()
  await register(page, email)
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Authenticator app' }).click()
  const key = await page.getByTestId('node/text/totp_secret_key/text').locator('code').innerText()
  // A code that is complete is sent by itself.
  await page.locator('input[name="totp_code"]').fill(await totp(key.replaceAll(/\s/g, ''), Date.now()))
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()

  await page.getByRole('tab', { name: 'Backup codes' }).click()
  await page.locator('button[name="lookup_secret_regenerate"]').click()
  const codes = page.getByTestId('node/text/lookup_secret_codes/text').locator('code')
  await expect(codes).toHaveCount(12)
  const backupCode = await codes.first().innerText()
  await page.locator('button[name="lookup_secret_confirm"]').click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()

  await page.goto('/')
  await signOut(page)
  await page.getByRole('link', { name: 'Sign in' }).first().click()
  await signIn(page, email, password)
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible()
  await page.locator('input[name="lookup_secret"]').fill(backupCode)
  await page.locator('button[name="method"][value="lookup_secret"]').click()
  await expect(page.getByText('aal2', { exact: true })).toBeVisible()
})
