import { readFile } from 'node:fs/promises'
import { expect, test } from './support/journey.js'
import { newAddress, register } from './support/person.js'
import { tellTest } from './support/tellTest.js'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const copied = (read: { evaluate: (work: () => Promise<string>) => Promise<string> }) =>
  read.evaluate(() => navigator.clipboard.readText())

test('backup codes are on the clipboard, in the file and on paper as they are on the page', async ({
  page,
}) => {
  const printed = await tellTest(page, (tell) => {
    window.print = () => tell(document.body.textContent)
  })
  await register(page, newAddress())
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Backup codes' }).click()
  await page.locator('button[name="lookup_secret_regenerate"]').click()
  const panel = page.getByRole('tabpanel', { name: 'Backup codes' })
  const codes = panel.getByTestId('node/text/lookup_secret_codes/text').locator('code')
  await expect(codes).toHaveCount(12)
  const lines = (await codes.allInnerTexts()).map((code) => `${code.replaceAll(/\s/g, '')}\n`).join('')
  expect(lines).toMatch(/^(\w{8}\n){12}$/)

  await panel.getByRole('button', { name: 'Copy' }).click()
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied(page)).toBe(lines)

  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe(lines)

  await panel.getByRole('button', { name: 'Print' }).click()
  await expect.poll(() => printed).toEqual([lines])
})

test('the key of an authenticator app is copied without the gaps that it is read by', async ({ page }) => {
  await register(page, newAddress())
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Authenticator app' }).click()
  const panel = page.getByRole('tabpanel', { name: 'Authenticator app' })
  const key = await panel.getByTestId('node/text/totp_secret_key/text').locator('code').innerText()
  await panel.getByRole('button', { name: 'Copy' }).click()
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied(page)).toBe(key.replaceAll(/\s/g, ''))
})
