import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, fillIn, signInButton } from './support/person.js'

const unreachable = 'The server cannot be reached. Check your connection, then try again.'
const ours = 'Something went wrong on our side. Please try again in a moment.'

test('offline, the form says so and keeps everything; back online the same press signs in', async ({
  page,
  context,
}) => {
  await page.goto('/login')
  await fillIn(page, account)
  await context.setOffline(true)
  await signInButton(page).click()
  await expect(page.getByRole('alert')).toContainText(unreachable)
  await expect(page.locator('input[name="identifier"]')).toHaveValue(account.email)
  await expect(signInButton(page)).not.toHaveAttribute('aria-disabled', 'true')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectSignedIn(page)
})

test('what was corrected after a failure is what another try sends', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await fillIn(page, { ...account, password: 'not-hers-at-all' })
  emulator.faults.add({ kind: 'server error', status: 500, method: 'POST', times: 1 })
  await signInButton(page).click()
  await expect(page.getByRole('alert')).toContainText(ours)
  await page.locator('input[name="password"]').fill(account.password)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectSignedIn(page)
})

test('too many tries: the button counts down, then sends what stands in the form', async ({
  page,
  world: { emulator },
}) => {
  emulator.faults.add({ kind: 'rate limit', method: 'POST', retryAfter: 30, times: 1 })
  await page.clock.install()
  await page.goto('/login')
  await fillIn(page, account)
  await signInButton(page).click()
  await expect(page.getByRole('alert')).toContainText('That was too many tries.')
  const again = page.getByRole('button', { name: /^Try again in/ })
  await expect(again).toHaveAttribute('aria-disabled', 'true')
  await page.clock.runFor(10_000)
  await expect(again).toHaveText(/ (19|20) seconds$/)
  await page.clock.runFor(20_000)
  await page.getByRole('button', { name: 'Try again', exact: true }).click()
  await expectSignedIn(page)
})

test('an answer that does not come is given up, and asked for again', async ({
  page,
  world: { emulator },
}) => {
  const beQuick = emulator.faults.add({ kind: 'latency', milliseconds: 600_000, method: 'POST' })
  await page.clock.install()
  await page.goto('/login')
  await fillIn(page, account)
  await signInButton(page).click()
  await expect(signInButton(page)).toHaveAttribute('data-pending')
  await page.clock.runFor(31_000)
  await expect(page.getByRole('alert')).toContainText(unreachable)
  beQuick()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectSignedIn(page)
})

for (const fault of [
  { name: 'a server that fails', kind: 'server error', status: 500 },
  { name: 'a page of a proxy where JSON was expected', kind: 'html' },
  { name: 'an answer that breaks off', kind: 'truncated body' },
] as const)
  test(`${fault.name} is no dead end: another try signs in with what was typed`, async ({
    page,
    world: { emulator },
  }) => {
    await page.goto('/login')
    await fillIn(page, account)
    emulator.faults.add({ ...fault, method: 'POST', times: 1 })
    await signInButton(page).click()
    await expect(page.getByRole('alert')).toContainText(ours)
    await expect(page.locator('input[name="identifier"]')).toHaveValue(account.email)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectSignedIn(page)
  })

test('a page that opens while the server is away can be had later', async ({ page, world: { emulator } }) => {
  const comeBack = emulator.faults.add({ kind: 'server error', status: 500, path: '/self-service/login' })
  await page.goto('/login')
  await expect(page.getByRole('alert')).toContainText(ours)
  comeBack()
  await page.getByRole('button', { name: 'Try again' }).click()
  await fillIn(page, account)
  await signInButton(page).click()
  await expectSignedIn(page)
})
