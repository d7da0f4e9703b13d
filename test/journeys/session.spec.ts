import { account } from '../../playground/kratosConfiguration.js'
import { totp } from '../conformance/player/totp.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, expectSignedOut, fillIn, signIn, signInButton, signOut } from './support/person.js'

const grace = { email: 'grace@example.com', password: 'nanosecond-wire-1906' }

test('whoever signed in in another tab is told so on submit, and goes where they were going', async ({
  page,
  context,
}) => {
  await page.goto('/login?return_to=/security')
  await fillIn(page, account)
  const other = await context.newPage()
  await other.goto('/login')
  await signIn(other, account.email, account.password)
  await expectSignedIn(other)
  await signInButton(page).click()
  await expect(page.getByText(`You are signed in as ${account.email}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\/security$/)
})

test('what was typed for one account is never saved in that of another, who signed in in another tab', async ({
  page,
  context,
  world: { emulator },
}) => {
  await emulator.identities.add({
    traits: { email: grace.email, name: { first: 'Grace' } },
    password: grace.password,
  })
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings')
  await page.locator('input[name="traits.name.first"]').fill('Augusta')

  const other = await context.newPage()
  await other.goto('/')
  await signOut(other)
  await other.goto('/login')
  await signIn(other, grace.email, grace.password)
  await expectSignedIn(other)

  await page.locator('button[name="method"][value="profile"]').click()
  await expect(page.getByRole('alert')).toContainText('This page belongs to another account.')
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.locator('input[name="traits.email"]')).toHaveValue(grace.email)
  await expect(page.locator('input[name="traits.name.first"]')).toHaveValue('Grace')
  const names = (await emulator.identities.list()).map(({ traits }) => traits['name'])
  expect(names).toEqual([{ first: 'Ada', last: 'Lovelace' }, { first: 'Grace' }])
})

test('whoever was signed out elsewhere signs in and finds the form as it was typed', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings')
  await page.locator('input[name="traits.name.first"]').fill('Augusta')
  for (const { id } of await emulator.sessions.list()) await emulator.sessions.end(id)

  await page.locator('button[name="method"][value="profile"]').click()
  await expect(page.getByRole('alert')).toContainText('Sign in to see this page.')
  await page.getByRole('alert').getByRole('button', { name: 'Sign in' }).click()
  await signIn(page, account.email, account.password)
  await expect(page).toHaveURL(/\/settings/)
  await expect(page.getByText('We put back what you had typed.')).toBeVisible()
  await expect(page.locator('input[name="traits.name.first"]')).toHaveValue('Augusta')
  await page.locator('button[name="method"][value="profile"]').click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
})

test('a sign-out in one tab is noticed in the other', async ({ page, context }) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  const other = await context.newPage()
  await other.goto('/')
  await signOut(other)
  await expectSignedOut(page)
})

test('a change that needs a fresh sign-in asks for it over the page, and saves what was typed', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Password' }).click()
  const form = page.getByRole('main').locator('form')
  const field = form.locator('input[name="password"]')
  await field.fill('difference-engine-1822')
  emulator.clock.advance({ minutes: 20 })
  const save = form.locator('button[name="method"][value="password"]')
  await save.click()
  const dialog = page.getByRole('dialog', { name: 'Confirm it’s you' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(field).toHaveValue('difference-engine-1822')
  await expect(save).toBeFocused()

  await save.click()
  await dialog.locator('input[name="password"]').fill(account.password)
  await dialog.locator('button[name="method"][value="password"]').click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('a page that needs the second factor leads to it and back', async ({ page, world: { emulator } }) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Authenticator app' }).click()
  const key = await page.getByTestId('node/text/totp_secret_key/text').locator('code').innerText()
  const code = () => totp(key.replaceAll(/\s/g, ''), emulator.clock.now())
  await page.locator('input[name="totp_code"]').fill(await code())
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  await page.goto('/')
  await signOut(page)
  emulator.clock.advance({ minutes: 1 })

  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible()
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Confirm it’s you' }).click()
  await page.locator('input[name="totp_code"]').fill(await code())
  await expect(page).toHaveURL(/\/settings/)
  await expect(page.locator('input[name="traits.email"]')).toHaveValue(account.email)
})
