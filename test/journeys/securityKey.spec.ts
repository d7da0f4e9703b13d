import { addAuthenticator } from './support/authenticator.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, newAddress, password, register, signIn, signOut } from './support/person.js'

test('a security key becomes the second step of signing in, and is taken away again', async ({ page }) => {
  const key = await addAuthenticator(page, { transport: 'usb' })
  const email = newAddress()
  await register(page, email)
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Security keys' }).click()

  const add = page.locator('button[name="webauthn_register_trigger"]')
  await add.click()
  // It needs a name: nobody is asked to touch anything before.
  await expect(page.locator('input[name="webauthn_register_displayname"]')).toBeFocused()
  expect(await key.credentials()).toEqual([])
  await page.locator('input[name="webauthn_register_displayname"]').fill('On my key ring')
  await add.click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  await expect(page.locator('button[name="webauthn_remove"]')).toContainText('On my key ring')

  await page.goto('/')
  await signOut(page)
  await page.goto('/login')
  await signIn(page, email, password)
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible()
  await page.locator('button[name="webauthn_login_trigger"]').click()
  await expectSignedIn(page)
  await expect(page.getByText('aal2', { exact: true })).toBeVisible()

  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Security keys' }).click()
  await page.locator('button[name="webauthn_remove"]').click()
  await expect(page.locator('button[name="webauthn_remove"]')).toHaveCount(0)
})

test('a key that somebody else enrolled is no second step, and the page says so', async ({ page }) => {
  const key = await addAuthenticator(page, { transport: 'usb' })
  const email = newAddress()
  await register(page, email)
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Security keys' }).click()
  await page.locator('input[name="webauthn_register_displayname"]').fill('Lost on the way')
  await page.locator('button[name="webauthn_register_trigger"]').click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  await key.wipe()

  await page.goto('/')
  await signOut(page)
  await page.goto('/login')
  await signIn(page, email, password)
  await page.locator('button[name="webauthn_login_trigger"]').click()
  await expect(page.getByText('Nothing was confirmed. Try again when you are ready.')).toBeVisible()
})
