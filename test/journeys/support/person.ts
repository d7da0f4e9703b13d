import { expect, type Page } from '@playwright/test'

export const password = 'tulip-harbour-42-lantern'

/** Everybody who takes part in a journey has an address of their own: the server is shared. */
export function newAddress() {
  return `journey-${crypto.randomUUID()}@example.com`
}

export async function register(page: Page, email: string) {
  await page.goto('/registration')
  await page.locator('input[name="traits.email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="traits.name.first"]').fill('Ada')
  await page.locator('button[name="method"][value="password"]').click()
  await expect(page.getByRole('heading', { level: 1, name: 'You are signed in' })).toBeVisible()
}

export async function signOut(page: Page) {
  await page.getByTestId('logout-link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'You are signed out' })).toBeVisible()
}

export async function signIn(page: Page, email: string, typed: string) {
  await page.locator('input[name="identifier"]').fill(email)
  await page.locator('input[name="password"]').fill(typed)
  await page.locator('button[name="method"][value="password"]').click()
}
