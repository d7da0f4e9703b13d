import { account } from '../../../playground/kratosConfiguration.js'
import { expect, test } from '../support/journey.js'
import { expectFocus, tabThrough, tabTo, typeInto } from '../support/keyboard.js'
import { expectSignedIn } from '../support/person.js'

test('by the keyboard alone somebody recovers an account by a code', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await tabTo(page, page.getByRole('link', { name: 'Forgot password?' }))
  await page.keyboard.press('Enter')
  await typeInto(page, page.getByRole('textbox', { name: 'Email address' }), account.email)
  await tabThrough(page, 'Continue')
  await page.keyboard.press('Space')
  const code = page.getByRole('textbox', { name: 'Recovery code' })
  await expectFocus(page, code)
  await page.keyboard.type('000000')
  await expect(page.getByTestId('ui/message/4060006')).toBeVisible()
  await expectFocus(page, code)
  await expect(code).toHaveValue('')
  await page.keyboard.type(emulator.courier.last(account.email)?.code ?? '')
  await page.keyboard.press('Enter')
  await expectSignedIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Account settings' })).toBeVisible()
})

test('by the keyboard alone somebody verifies an address, and goes on', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/verification')
  await typeInto(page, page.getByRole('textbox', { name: 'Email address' }), account.email)
  await page.keyboard.press('Enter')
  const code = page.getByRole('textbox', { name: 'Verification code' })
  await expectFocus(page, code)
  await page.keyboard.type(emulator.courier.last(account.email)?.code ?? '')
  await expect(page.getByTestId('ui/message/1080002')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Continue' }))
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/verification/)
})
