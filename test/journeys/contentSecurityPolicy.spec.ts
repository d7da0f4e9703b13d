import { addAuthenticator } from './support/authenticator.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, newAddress, password, register, signIn, signOut } from './support/person.js'
import { tellTest } from './support/tellTest.js'

// Every journey runs under this policy, and fails where the browser complains; these look at what is likeliest to.

test('nothing needs a script, a style or markup that the policy forbids', async ({ page }) => {
  const refused = await tellTest(page, (tell) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      tell(`${effectiveDirective}: ${blockedURI} ${sample}`)
    })
  })
  const response = await page.goto('/')
  const policy = response?.headers()['content-security-policy']
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'")

  await addAuthenticator(page, { transport: 'usb' })
  const email = newAddress()
  await register(page, email)
  await page.goto('/settings')
  await expect(page.getByRole('tab').first()).toBeVisible()
  for (const tab of await page.getByRole('tab').all()) await tab.click()

  await page.getByRole('tab', { name: 'Backup codes' }).click()
  await page.locator('button[name="lookup_secret_regenerate"]').click()
  const panel = page.getByRole('tabpanel', { name: 'Backup codes' })
  await expect(panel.getByRole('button', { name: 'Copy' })).toBeVisible()
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toBe('backup-codes.txt')
  await panel.getByRole('button', { name: 'Print' }).click()

  await page.getByRole('tab', { name: 'Security keys' }).click()
  await page.locator('input[name="webauthn_register_displayname"]').fill('This laptop')
  await page.locator('button[name="webauthn_register_trigger"]').click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()

  await page.goto('/')
  await signOut(page)
  await page.goto('/login')
  await signIn(page, email, password)
  await page.locator('button[name="webauthn_login_trigger"]').click()
  await expectSignedIn(page)
  expect(refused).toEqual([])
})
