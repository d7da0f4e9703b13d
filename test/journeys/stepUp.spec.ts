import type { Page } from '@playwright/test'
import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, signIn } from './support/person.js'

const saved = 'ui/message/1050001'
const typeAgain =
  'You have confirmed that it’s you. Passwords and codes are never kept: please type yours again.'
const moved = 'countess@example.com'

const email = (page: Page) => page.getByRole('main').locator('input[name="traits.email"]')
const firstName = (page: Page) => page.locator('input[name="traits.name.first"]')
const save = (page: Page, method: string) =>
  page.getByRole('main').locator(`button[name="method"][value="${method}"]`)
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Confirm it’s you' })

/** The page that the provider shows: somebody with this address. */
const beAtProvider = (page: Page, address: string) => page.getByRole('button', { name: address }).click()

/** Ada, who signed in with her password and has an account at Google too. */
async function linkGoogle(page: Page) {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings')
  await page.getByRole('tab', { name: 'Linked accounts' }).click()
  await page.locator('button[name="link"][value="google"]').click()
  await beAtProvider(page, account.email)
  await expect(page.getByTestId(saved)).toBeVisible()
}

async function confirmAtGoogle(page: Page) {
  await dialogOf(page).locator('button[name="provider"][value="google"]').click()
  await expect(page).toHaveURL(/\/provider\/google/)
}

/** What this page posts to its settings from now on. */
function posts(page: Page): string[] {
  const seen: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/self-service/settings'))
      seen.push(request.postData() ?? '')
  })
  return seen
}

test('a change that is confirmed at a provider is saved by itself on the way back, once', async ({
  page,
  world: { emulator },
}) => {
  await linkGoogle(page)
  await page.goto('/settings')
  emulator.clock.advance({ minutes: 20 })
  await firstName(page).fill('Augusta')
  await email(page).fill(moved)
  const posted = posts(page)
  await save(page, 'profile').click()
  await confirmAtGoogle(page)
  await beAtProvider(page, account.email)

  await expect(page).toHaveURL(/\/settings/)
  await expect(page.getByTestId(saved)).toBeVisible()
  await expect(email(page)).toHaveValue(moved)
  expect(posted).toHaveLength(2)
  const [person] = await emulator.identities.list()
  expect(person?.traits).toEqual({ email: moved, name: { first: 'Augusta', last: 'Lovelace' } })

  await page.reload()
  await expect(page.getByTestId(saved)).toBeVisible()
  await page.goto('/settings')
  await expect(email(page)).toHaveValue(moved)
  await expect(page.getByTestId(saved)).toHaveCount(0)
  expect(posted).toHaveLength(2)
})

test('a password is typed again after it was confirmed at a provider; everything else is there', async ({
  page,
  world: { emulator },
}) => {
  await linkGoogle(page)
  await page.goto('/settings')
  emulator.clock.advance({ minutes: 20 })
  await firstName(page).fill('Augusta')
  await page.getByRole('tab', { name: 'Password' }).click()
  const password = page.getByRole('main').locator('input[name="password"]')
  await password.fill('difference-engine-1822')
  const posted = posts(page)
  await save(page, 'password').click()
  await confirmAtGoogle(page)
  await beAtProvider(page, account.email)

  await expect(page.getByText(typeAgain)).toBeVisible()
  await expect(password).toBeFocused()
  await expect(password).toHaveValue('')
  await expect(firstName(page)).toHaveValue('Augusta')
  expect(posted).toHaveLength(1)
  await page.keyboard.type('difference-engine-1822')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId(saved)).toBeVisible()
  expect(posted).toHaveLength(2)
})

test('whoever refuses at the provider saves nothing, and loses nothing', async ({
  page,
  world: { emulator },
}) => {
  await linkGoogle(page)
  await page.goto('/settings')
  emulator.clock.advance({ minutes: 20 })
  await email(page).fill(moved)
  const posted = posts(page)
  await save(page, 'profile').click()
  await confirmAtGoogle(page)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect(page.getByTestId('ui/message/4000001')).toBeVisible()

  await page.goto('/settings')
  await expect(page.getByText('We put back what you had typed.')).toBeVisible()
  await expect(email(page)).toHaveValue(moved)
  expect(posted).toHaveLength(1)
  const [person] = await emulator.identities.list()
  expect(person?.traits['email']).toBe(account.email)

  await page.goto('/login?refresh=true&return_to=/settings')
  await signIn(page, account.email, account.password)
  await expect(page).toHaveURL(/\/settings/)
  await expect(email(page)).toHaveValue(moved)
  expect(posted).toHaveLength(1)
})
