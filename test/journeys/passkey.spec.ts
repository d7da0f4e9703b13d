import type { Page } from '@playwright/test'
import type { Flow } from '../../src/protocol/flow.js'
import { addAuthenticator, watchRequests } from './support/authenticator.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, newAddress, register, signOut } from './support/person.js'

async function registerWithPasskey(page: Page) {
  const email = newAddress()
  await page.goto('/registration')
  await page.locator('input[name="traits.email"]').fill(email)
  await page.locator('input[name="traits.name.first"]').fill('Ada')
  await page.locator('button[name="passkey_register_trigger"]').click()
  await expectSignedIn(page)
  return email
}

test('a passkey is made under the typed name, and signs in at the press of a button', async ({ page }) => {
  const phone = await addAuthenticator(page)
  const requests = await watchRequests(page)
  const email = await registerWithPasskey(page)
  expect(await phone.credentials()).toMatchObject([
    { isResidentCredential: true, userName: email, userDisplayName: email },
  ])
  await signOut(page)

  // Autofill waits for somebody to choose until the button asks instead.
  await phone.touch(false)
  await page.goto('/login')
  await expect.poll(() => requests).toEqual(['conditional: asked'])
  await phone.touch(true)
  await page.locator('button[name="passkey_login_trigger"]').click()
  await expectSignedIn(page)
  await expect(page.getByText('passkey', { exact: true })).toBeVisible()
  expect(requests).toEqual(
    expect.arrayContaining(['conditional: AbortError', 'modal: asked', 'modal: given']),
  )
})

test('a passkey that is chosen where the name is typed signs in by itself', async ({ page }) => {
  await addAuthenticator(page)
  await registerWithPasskey(page)
  await signOut(page)
  await page.goto('/login')
  await expectSignedIn(page)
  await expect(page.getByText('passkey', { exact: true })).toBeVisible()
})

test('a device without a fitting passkey is told so, and autofill goes on', async ({ page }) => {
  const requests = await watchRequests(page)
  const phone = await addAuthenticator(page)
  await phone.touch(false)
  await page.goto('/login')
  await expect.poll(() => requests).toEqual(['conditional: asked'])
  await phone.touch(true)
  const button = page.locator('button[name="passkey_login_trigger"]')
  await button.click()
  await expect(page.getByText('Nothing was confirmed. Try again when you are ready.')).toBeVisible()
  await expect(button).toBeFocused()
  await expect.poll(() => requests.filter((line) => line === 'conditional: asked')).toHaveLength(2)
})

test('a passkey is not made before it is known whom it is for', async ({ page }) => {
  const phone = await addAuthenticator(page)
  await page.goto('/registration')
  await page.locator('button[name="passkey_register_trigger"]').click()
  await expect(page.locator('input[name="traits.email"]')).toBeFocused()
  expect(await phone.credentials()).toEqual([])
})

test('a passkey is added in the settings, not twice, and taken away again', async ({ page }) => {
  const phone = await addAuthenticator(page)
  await register(page, newAddress())

  // Kratos does not say yet which passkeys it knows; browsers ask it to.
  await page.route(/\/self-service\/settings\/(flows|browser)/, async (route) => {
    const response = await route.fetch()
    const [credential] = await phone.credentials()
    const known = [{ type: 'public-key', id: credential?.credentialId }]
    const flow = (await response.json()) as Flow
    const inputs = flow.ui.nodes.filter((node) => node.type === 'input')
    const options = inputs.find(({ attributes }) => attributes.name === 'passkey_create_data')
    if (options && credential) {
      const { publicKey } = JSON.parse(String(options.attributes.value)) as { publicKey: object }
      options.attributes.value = JSON.stringify({ publicKey: { ...publicKey, excludeCredentials: known } })
    }
    await route.fulfill({ response, json: flow })
  })
  const openPasskeys = async () => {
    await page.goto('/settings')
    await page.getByRole('tab', { name: 'Passkeys' }).click()
  }
  const add = page.locator('button[name="passkey_register_trigger"]')
  const remove = page.locator('button[name="passkey_remove"]')

  await openPasskeys()
  await add.click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  await expect(remove).toHaveCount(1)

  await openPasskeys()
  await add.click()
  await expect(page.getByText('This device or key is already set up for your account.')).toBeVisible()

  await remove.click()
  await expect(remove).toHaveCount(0)
})
