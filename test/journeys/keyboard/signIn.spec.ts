import { account } from '../../../playground/kratosConfiguration.js'
import { expect, test } from '../support/journey.js'
import { expectFocus, focused, tabThrough, tabTo, typeInto } from '../support/keyboard.js'
import { expectSignedIn } from '../support/person.js'

test('by the keyboard alone somebody signs in, after a wrong password', async ({ page }) => {
  await page.goto('/login')
  const identifier = page.getByRole('textbox', { name: 'E-mail' })
  const password = page.getByRole('textbox', { name: 'Password' })
  await typeInto(page, identifier, account.email)
  await typeInto(page, password, 'not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('don’t match')
  await expectFocus(page, password)
  await expect(password).toHaveValue('')
  await expect(identifier).toHaveValue(account.email)

  await page.keyboard.type(account.password)
  await tabThrough(page, 'Show password')
  await page.keyboard.press('Space')
  await expect(focused(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(password).toHaveAttribute('type', 'text')
  await page.keyboard.press('Space')
  await expect(focused(page)).toHaveAttribute('aria-pressed', 'false')
  await expect(password).toHaveAttribute('type', 'password')
  await tabTo(page, password, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectSignedIn(page)
  await expect(page).toHaveURL(/\/dashboard$/)
})

test('by the keyboard alone every way to sign in is reached, the password right after the name', async ({
  page,
}) => {
  await page.goto('/login')
  await tabTo(page, page.getByRole('textbox', { name: 'E-mail' }))
  await tabThrough(
    page,
    'Password',
    'Show password',
    'Forgot password?',
    'Sign in with password',
    'Send sign-in code',
    'Sign in with a passkey',
    'Sign in with GitHub',
    'Sign in with Google',
    'Sign up',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Join Slackwater' })).toBeVisible()
})
