import { account } from '../../../playground/kratosConfiguration.js'
import { totp } from '../../conformance/player/totp.js'
import { expect, test } from '../support/journey.js'
import { expectFocus, tabThrough, tabTo, typeInto } from '../support/keyboard.js'
import { expectSignedIn, signIn } from '../support/person.js'

test('by the keyboard alone somebody goes through the settings, and changes them', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings')
  const tab = (name: string) => page.getByRole('tab', { name })
  const panel = (name: string) => page.getByRole('tabpanel', { name })
  const saved = () => expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  /** Arrows go from tab to tab, and around from the last to the first. */
  const go = async (key: string, ...names: string[]) => {
    for (const name of names) {
      await page.keyboard.press(key)
      await expectFocus(page, tab(name))
      await expect(tab(name)).toHaveAttribute('aria-selected', 'true')
      await expect(panel(name)).toBeVisible()
    }
  }

  await test.step('from tab to tab', async () => {
    await tabTo(page, tab('Profile'))
    await go('ArrowDown', 'Password', 'Authenticator app', 'Security keys', 'Passkeys', 'Backup codes')
    await go('ArrowUp', 'Passkeys')
    await go('End', 'Linked accounts')
    await go('ArrowDown', 'Profile')
    await go('ArrowUp', 'Linked accounts')
    await go('Home', 'Profile')
  })

  await test.step('the name', async () => {
    await tabThrough(page, 'E-mail', 'First name')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Augusta')
    await page.keyboard.press('Enter')
    await saved()
    await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('Augusta')
    await expectFocus(page, page.getByRole('textbox', { name: 'First name' }))
  })

  await test.step('the password', async () => {
    await tabTo(page, tab('Profile'), 'Shift+Tab')
    await go('ArrowDown', 'Password')
    await typeInto(page, page.getByRole('textbox', { name: 'Password' }), 'difference-engine-1822')
    await tabThrough(page, 'Show password', 'Save')
    await page.keyboard.press('Space')
    await saved()
    await expectFocus(page, panel('Password').getByRole('button', { name: 'Save' }))
  })

  await test.step('an authenticator app', async () => {
    await tabTo(page, tab('Password'), 'Shift+Tab')
    await go('ArrowDown', 'Authenticator app')
    await tabThrough(page, 'Copy')
    const secret = await panel('Authenticator app').getByRole('code').innerText()
    await tabThrough(page, 'Verify code')
    await page.keyboard.type(await totp(secret.replaceAll(/\s/g, ''), emulator.clock.now()))
    await saved()
  })

  await test.step('backup codes', async () => {
    await tabTo(page, tab('Authenticator app'), 'Shift+Tab')
    await go('ArrowDown', 'Security keys', 'Passkeys', 'Backup codes')
    await tabThrough(page, 'Create new backup codes')
    await page.keyboard.press('Enter')
    await expect(panel('Backup codes').getByRole('code')).toHaveCount(12)
    await tabTo(page, panel('Backup codes').getByRole('button', { name: 'Confirm backup codes' }))
    await page.keyboard.press('Enter')
    await saved()
  })
})
