import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, signIn } from './support/person.js'

test.describe('on a server without sign-up', () => {
  test.use({
    wanted: {
      configure: ({ selfservice }) => {
        selfservice.flows.registration.enabled = false
      },
    },
  })

  test('the page says that it is switched off, and leads to signing in', async ({ page }) => {
    await page.goto('/registration')
    await expect(page.getByRole('alert')).toContainText('This is switched off at the moment.')
    await page.getByTestId('cta-link').click()
    await signIn(page, account.email, account.password)
    await expectSignedIn(page)
  })
})

test('a way back that the server does not allow is told, and left out by starting over', async ({ page }) => {
  await page.goto('/login?return_to=https://evil.example.com/')
  await expect(page.getByRole('alert')).toContainText(
    'The link that led here asks for a page that is not allowed. Start over to go on without it.',
  )
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await signIn(page, account.email, account.password)
  await expect(page).toHaveURL(/\/dashboard$/)
  await expectSignedIn(page)
})

test.describe('on a server that allows more than the app', () => {
  test.use({
    wanted: {
      configure: ({ selfservice }) => {
        selfservice.allowed_return_urls.push('https://elsewhere.example.com')
      },
    },
  })

  test('people stay where the app allows', async ({ page }) => {
    await page.goto('/login?return_to=https://elsewhere.example.com/')
    await signIn(page, account.email, account.password)
    await expect(page).toHaveURL(/\/dashboard$/)
    await page.goto('/login?return_to=https://elsewhere.example.com/')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveURL(/\/dashboard$/)
  })
})
