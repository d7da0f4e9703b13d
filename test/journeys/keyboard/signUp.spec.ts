import { kratosConfiguration } from '../../../playground/kratosConfiguration.js'
import { profiles } from '../../../playground/profiles.js'
import { expect, test } from '../support/journey.js'
import { expectFocus, tabTo, typeInto } from '../support/keyboard.js'
import { expectSignedIn, newAddress, password } from '../support/person.js'

test.use({
  wanted: {
    configure: (config) => {
      config.identity = kratosConfiguration(config.serve.public.base_url, profiles.traits.traits).identity
    },
  },
})

test('by the keyboard alone somebody signs up, with every kind of field', async ({
  page,
  world: { emulator },
}) => {
  const email = newAddress()
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await page.goto('/registration')
  await typeInto(page, field('E-mail'), email)
  await typeInto(page, field('First name'), 'Grace')
  await typeInto(page, field('Last name'), 'Hopper')
  await typeInto(page, field('Boat'), 'Sloop')
  await typeInto(page, field('Draught in metres'), '1.5')
  await typeInto(page, field('Website'), 'https://ketch.example.com')
  await typeInto(page, field('At sea since'), '06062019')
  await tabTo(page, field('Warn me of storm surges'))
  await page.keyboard.press('Space')
  await tabTo(page, field('Password'), 'Shift+Tab')
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await expectFocus(page, field('Password'))
  await expect(field('Password')).toHaveAccessibleDescription(/8 characters/)
  await expect(field('First name')).toHaveValue('Grace')

  await page.keyboard.type(password)
  await tabTo(page, page.getByRole('button', { name: 'Sign up', exact: true }))
  await page.keyboard.press('Space')
  await expectSignedIn(page)
  const people = await emulator.identities.list()
  expect(people.find(({ traits }) => traits['email'] === email)?.traits).toEqual({
    email,
    name: { first: 'Grace', last: 'Hopper' },
    boat: 'Sloop',
    draught: 1.5,
    website: 'https://ketch.example.com',
    since: '2019-06-06',
    warnings: true,
  })
})
