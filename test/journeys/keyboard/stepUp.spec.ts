import { account } from '../../../playground/kratosConfiguration.js'
import { expect, test } from '../support/journey.js'
import { expectFocus, focused, tabTo, typeInto } from '../support/keyboard.js'
import { expectSignedIn, signIn } from '../support/person.js'

test('by the keyboard alone somebody is asked again who they are, calls it off, and then proves it', async ({
  page,
  world: { emulator },
}) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings#password')
  const field = page.getByRole('textbox', { name: 'Password' })
  await typeInto(page, field, 'difference-engine-1822')
  emulator.clock.advance({ minutes: 20 })
  const save = page.getByRole('main').getByRole('button', { name: 'Save' })
  await tabTo(page, save)
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog', { name: 'Confirm it’s you' })
  const proof = dialog.getByRole('textbox', { name: 'Password' })
  await expect(proof).toBeVisible()

  await test.step('the focus goes around in the dialog, and does not leave it', async () => {
    const stops = new Set<string | null>()
    for (const key of [...Array<string>(12).fill('Tab'), ...Array<string>(12).fill('Shift+Tab')]) {
      await page.keyboard.press(key)
      await expect(dialog.locator(':focus')).toHaveCount(1)
      stops.add(await focused(page).evaluate((element) => element.textContent))
    }
    expect([...stops]).toEqual(expect.arrayContaining(['Send sign-in code', 'Cancel']))
  })

  await test.step('Escape calls it off, and nothing typed is lost', async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expectFocus(page, save)
    await expect(field).toHaveValue('difference-engine-1822')
  })

  await test.step('the proof completes what was begun', async () => {
    await page.keyboard.press('Enter')
    await typeInto(page, proof, account.password)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
    await expect(dialog).toHaveCount(0)
    await expectFocus(page, save)
  })
})
