import { expect, type Page } from '@playwright/test'

export const password = 'tulip-harbour-42-lantern'

/** Everybody who takes part in a journey has an address of their own: the server may be shared. */
export function newAddress() {
  return `journey-${crypto.randomUUID()}@example.com`
}

/** The user menu is there for whoever is signed in, on every page. */
export const expectSignedIn = (page: Page) => expect(page.locator('[data-kratos="avatar"]')).toBeVisible()

export const expectSignedOut = (page: Page) =>
  expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()

/** Signs up with a password, and leaves the address to be verified another day. */
export async function register(page: Page, email: string) {
  await page.goto('/registration')
  await page.locator('input[name="traits.email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="traits.name.first"]').fill('Ada')
  await page.locator('button[name="method"][value="password"]').click()
  await expect(page).toHaveURL(/\/verification\?flow=/)
  await expectSignedIn(page)
}

export async function signOut(page: Page) {
  await page.locator('[data-kratos="avatar"]').click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expectSignedOut(page)
}

interface Credentials {
  email: string
  password: string
}

export async function fillIn(page: Page, credentials: Credentials) {
  await page.locator('input[name="identifier"]').fill(credentials.email)
  await page.locator('input[name="password"]').fill(credentials.password)
}

export const signInButton = (page: Page) => page.locator('button[name="method"][value="password"]')

export async function signIn(page: Page, email: string, typed: string) {
  await fillIn(page, { email, password: typed })
  await signInButton(page).click()
}
