import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, newAddress, register, signIn } from './support/person.js'

test('a new address is verified before the way goes on', async ({ page, world: { emulator } }) => {
  const email = newAddress()
  await register(page, email)
  await page.locator('input[name="code"]').fill(emulator.courier.last(email)?.code ?? '')
  await expect(page.getByRole('heading', { level: 1, name: 'Your address is verified' })).toBeVisible()
  await page.getByRole('link', { name: 'Continue' }).click()
  await expectSignedIn(page)
})

test.describe('on a server that leads from recovery to the settings by a step', () => {
  test.use({
    wanted: {
      configure: (config) => {
        Object.assign(config, { feature_flags: { use_continue_with_transitions: true } })
      },
    },
  })

  test('a recovered account gets its new password', async ({ page, world: { emulator } }) => {
    await page.goto('/recovery')
    await page.locator('input[name="email"]').fill(account.email)
    await page.locator('button[name="method"]').click()
    await expect(page.locator('input[name="code"]')).toBeVisible()
    await page.locator('input[name="code"]').fill(emulator.courier.last(account.email)?.code ?? '')
    await expect(page).toHaveURL(/\/settings\?flow=/)
    await page.getByRole('tab', { name: 'Password' }).click()
    await page.locator('input[name="password"]').fill('difference-engine-1822')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  })
})

test('steps that nobody knows hold nobody up', async ({ page, site }) => {
  const { kratos } = site
  site.kratos = async (path, request) => {
    const response = await kratos(path, request)
    if (request.method !== 'POST' || response.status !== 200) return response
    const body = (await response.json()) as { continue_with: unknown[] }
    const { headers } = response
    return Response.json(
      { ...body, continue_with: [{ action: 'dance', data: 1 }, ...body.continue_with] },
      { headers },
    )
  }
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expect(page).toHaveURL(/\/dashboard$/)
  await expectSignedIn(page)
})
