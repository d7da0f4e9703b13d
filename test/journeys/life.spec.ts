import type { Page } from '@playwright/test'
import { totp } from '../conformance/player/totp.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, newAddress, signOut } from './support/person.js'

const newPassword = 'estuary-lantern-58-plover'

/** Opens one group of the settings. */
async function openSettings(page: Page, group: string) {
  await page.goto(`/settings#${group}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Account settings' })).toBeVisible()
}

const saved = (page: Page) => expect(page.getByTestId('ui/message/1050001')).toBeVisible()

test('a life with an account: from signing up with a code to recovering it after everything was lost', async ({
  page,
  browser,
  world: { emulator },
}) => {
  // Nine chapters, one after another.
  test.setTimeout(180_000)
  const email = newAddress()
  const mailedCode = () => emulator.courier.last(email)?.code ?? ''
  const sentNow = async (button: () => Promise<void>) => {
    const before = emulator.courier.messages.length
    await button()
    await expect.poll(() => emulator.courier.messages.length).toBeGreaterThan(before)
  }
  const signInWithCode = async (whose: Page) => {
    await whose.goto('/login')
    await whose.locator('input[name="identifier"]').first().fill(email)
    await sentNow(() => whose.locator('button[name="method"][value="code"]').click())
    await whose.locator('input[name="code"]').fill(mailedCode())
    await expect(whose.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible()
  }
  let secret = ''
  const authenticator = () => totp(secret, emulator.clock.now())
  // A code that is complete is sent by itself.
  const enterAuthenticatorCode = async (whose: Page) => {
    await whose.locator('input[name="totp_code"]').fill(await authenticator())
    await expectSignedIn(whose)
  }
  let backupCodes: string[] = []

  await test.step('signs up with a code', async () => {
    await page.goto('/registration')
    await page.locator('input[name="traits.email"]').fill(email)
    await page.locator('input[name="traits.name.first"]').fill('Grace')
    await sentNow(() => page.locator('button[name="method"][value="code"]').click())
    await page.locator('input[name="code"]').fill(mailedCode())
    await expectSignedIn(page)
  })

  await test.step('finds the address verified', async () => {
    await page.goto('/security')
    await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('Verified')
  })

  await test.step('adds an authenticator app, and backup codes', async () => {
    await openSettings(page, 'totp')
    secret = await page.getByTestId('node/text/totp_secret_key/text').locator('code').innerText()
    secret = secret.replaceAll(/\s/g, '')
    await page.locator('input[name="totp_code"]').fill(await authenticator())
    await saved(page)
    await openSettings(page, 'lookup_secret')
    await page.locator('button[name="lookup_secret_regenerate"]').click()
    const codes = page.getByTestId('node/text/lookup_secret_codes/text').locator('code')
    await expect(codes).toHaveCount(12)
    backupCodes = await codes.allInnerTexts()
    await page.locator('button[name="lookup_secret_confirm"]').click()
    await saved(page)
    await signOut(page)
  })

  await test.step('signs in with a code and the app', async () => {
    emulator.clock.advance({ minutes: 1 })
    await signInWithCode(page)
    await enterAuthenticatorCode(page)
    await signOut(page)
  })

  await test.step('loses the phone, and signs in with a backup code', async () => {
    emulator.clock.advance({ minutes: 1 })
    await signInWithCode(page)
    await page.locator('input[name="lookup_secret"]').fill(backupCodes[0] ?? '')
    await page.locator('button[name="method"][value="lookup_secret"]').click()
    await expectSignedIn(page)
  })

  await test.step('sets a password, after confirming by mail who is there', async () => {
    await openSettings(page, 'password')
    emulator.clock.advance({ minutes: 20 })
    await page.locator('input[name="password"]').fill(newPassword)
    await page.locator('form button[name="method"][value="password"]').click()
    const dialog = page.getByRole('dialog')
    await sentNow(() => dialog.locator('button[name="method"][value="code"]').click())
    await dialog.locator('input[name="code"]').fill(mailedCode())
    await saved(page)
  })

  await test.step('links a provider, and unlinks it again', async () => {
    await openSettings(page, 'oidc')
    await page.locator('button[name="link"][value="google"]').click()
    await page.getByLabel('Email').fill('grace@provider.example.com')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await openSettings(page, 'oidc')
    const unlink = page.locator('button[name="unlink"][value="google"]')
    await unlink.click()
    await expect(page.locator('button[name="link"][value="google"]')).toBeVisible()
    await expect(unlink).toHaveCount(0)
  })

  await test.step('signs another device out', async () => {
    const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin })
    const other = await elsewhere.newPage()
    emulator.clock.advance({ minutes: 1 })
    await signInWithCode(other)
    await enterAuthenticatorCode(other)

    await page.goto('/sessions')
    await page.getByRole('button', { name: /^Sign out: / }).click()
    await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()
    await other.goto('/dashboard')
    await expect(other).toHaveURL(/\/login\?/)
    await elsewhere.close()
    await signOut(page)
  })

  await test.step('forgets the password, and recovers the account', async () => {
    await page.goto('/login')
    await page.getByTestId('forgot-password-link').click()
    await page.locator('input[name="email"]').fill(email)
    await sentNow(() => page.locator('button[name="method"][value="code"]').click())
    await page.locator('input[name="code"]').fill(mailedCode())
    // A mailbox alone opens no account that has a second step.
    await page.getByRole('button', { name: 'Confirm it’s you' }).click()
    await page.locator('input[name="lookup_secret"]').fill(backupCodes[1] ?? '')
    await page.locator('button[name="method"][value="lookup_secret"]').click()
    await openSettings(page, 'password')
    await page.locator('input[name="password"]').fill(`${newPassword}-again`)
    await page.locator('form button[name="method"][value="password"]').click()
    await saved(page)
  })
})
