import { account } from '../../../playground/kratosConfiguration.js'
import { expect, test } from '../support/journey.js'
import { expectFocus, expectFocusToShow, focused, tabThrough, tabTo } from '../support/keyboard.js'
import { expectSignedIn, expectSignedOut, signIn } from '../support/person.js'

test('by the keyboard alone somebody signs another device out', async ({ page, browser, baseURL }) => {
  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) })
  const other = await elsewhere.newPage()
  for (const each of [other, page]) {
    await each.goto('/login')
    await signIn(each, account.email, account.password)
    await expectSignedIn(each)
  }
  await page.goto('/sessions')
  const signOutThere = page.getByRole('button', { name: /^Sign out: / })
  await tabTo(page, signOutThere)
  await page.keyboard.press('Enter')
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await other.goto('/dashboard')
  await expect(other).toHaveURL(/\/login\?/)
  await elsewhere.close()
})

test('by the keyboard alone somebody opens the user menu, closes it, and signs out by it', async ({
  page,
}) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  const avatar = page.getByRole('button', { name: account.email })
  const menu = page.getByRole('menu', { name: account.email })
  const expectItem = async (name: string) => {
    const item = menu.getByRole('menuitem', { name })
    await expect(menu).toHaveAttribute('aria-activedescendant', (await item.getAttribute('id')) ?? '')
    await expect(menu).toBeFocused()
    await expectFocusToShow(page)
  }
  await tabTo(page, avatar)
  await page.keyboard.press('Enter')
  await expectItem('Account settings')
  for (const name of ['Where you are signed in', 'Security', 'Sign out']) {
    await page.keyboard.press('ArrowDown')
    await expectItem(name)
  }
  await page.keyboard.press('Home')
  await expectItem('Account settings')
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expectFocus(page, avatar)

  await page.keyboard.press('ArrowUp')
  await expectItem('Sign out')
  await page.keyboard.press('Enter')
  await expectSignedOut(page)
})

test('by the keyboard alone somebody leaves the page for errors', async ({ page }) => {
  await page.goto('/error?id=stub:500')
  await expect(page.getByRole('alert')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Sign up' }))
  await tabThrough(page, 'Back to the start')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/\/error/)
  await expect(
    focused(page)
      .or(page.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible()
})
