import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/journey.js'

test('a developer looks at the flow on screen and asks the doctor, under a strict policy', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await page.getByRole('button', { name: 'Devtools' }).click()
  const panel = page.getByRole('region', { name: 'Kratos devtools' })
  await expect(panel.getByText('Nobody is signed in.')).toBeVisible()

  await panel.getByText('choose_method').first().click()
  await expect(panel.getByRole('row', { name: /^csrf_token hidden •+$/ })).toBeVisible()

  await panel.getByRole('button', { name: 'Diagnose' }).click()
  await expect(panel.getByText(/^All is well/)).toBeVisible()

  emulator.faults.add({ kind: 'lost csrf cookie' })
  await panel.getByRole('button', { name: 'Diagnose' }).press('Enter')
  await expect(panel.getByRole('listitem').filter({ hasText: 'security_csrf_violation' })).toBeVisible()

  const { violations } = await new AxeBuilder({ page }).include('.drawer').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
