import type { Page } from '@playwright/test'
import { account } from '../../playground/kratosConfiguration.js'
import { expect, test } from './support/journey.js'
import { expectSignedIn, fillIn, signIn, signInButton } from './support/person.js'
import { tellTest } from './support/tellTest.js'

/** What live regions say in this page's next documents, such as `alert: …`: each time that something in one changes. */
const listen = (page: Page) =>
  tellTest(page, (tell) => {
    const regions = '[role="alert"], [role="status"]'
    new MutationObserver((records) => {
      const changed = new Set<Element>()
      for (const { target, addedNodes } of records) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(regions)
        if (around) changed.add(around)
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const each of [node, ...node.querySelectorAll(regions)])
              if (each.matches(regions)) changed.add(each)
      }
      for (const region of changed)
        if (region.isConnected && region.textContent) tell(`${region.role ?? ''}: ${region.textContent}`)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })

test('a rejected sign-in is announced once, and again when it is rejected again', async ({ page }) => {
  const said = await listen(page)
  await page.goto('/login')
  for (const wrong of ['wrong', 'wrong again']) {
    await fillIn(page, { email: account.email, password: wrong })
    said.length = 0
    await signInButton(page).click()
    await expect(page.locator('input[name="password"]')).toHaveValue('')
    await expect(page.getByRole('alert')).toBeVisible()
    expect(said).toEqual([expect.stringMatching(/^alert: .*don’t match/)])
  }
})

test('fields at fault are announced by one sentence, and each says by itself what is wrong', async ({
  page,
}) => {
  const said = await listen(page)
  await page.goto('/registration')
  await page.locator('input[name="traits.email"]').fill('grace@example.com')
  await page.locator('input[name="traits.name.first"]').fill('Grace')
  const password = page.getByRole('textbox', { name: 'Password' })
  await password.fill('short')
  await expect.poll(() => said.at(-1)).toBe('status: Easy to guess')
  said.length = 0
  await page.locator('button[name="method"][value="password"]').click()
  await expect(password).toHaveAccessibleDescription(/at least 8 characters/)
  await expect(password).toHaveAttribute('aria-invalid', 'true')
  expect(said).toEqual(['status: Please check the marked fields.'])
})

test('a code that was sent is announced once, and so is what was saved', async ({ page }) => {
  const said = await listen(page)
  await page.goto('/recovery')
  await page.locator('input[name="email"]').fill(account.email)
  said.length = 0
  await page.locator('button[name="method"][value="code"]').click()
  await expect(page.locator('input[name="code"]')).toBeFocused()
  expect(said).toEqual([expect.stringMatching(/^alert: We sent a recovery code/)])

  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  await page.goto('/settings')
  await page.locator('input[name="traits.name.first"]').fill('Augusta')
  said.length = 0
  await page.locator('button[name="method"][value="profile"]').click()
  await expect(page.getByTestId('ui/message/1050001')).toBeVisible()
  expect(said).toEqual([expect.stringMatching(/^alert: .*saved/)])
})

test('whoever is signed in hears of no failure where there is nothing to sign in to', async ({ page }) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  const said = await listen(page)
  await page.goto('/login')
  await expect(page.getByRole('heading', { level: 1, name: 'You are signed in' })).toBeVisible()
  expect(said.filter((words) => words.startsWith('alert'))).toEqual([])
})

const open = {
  '/': 'Tide tables for small harbours',
  '/login': 'Sign in',
  '/registration': 'Sign up',
  '/recovery': 'Recover your account',
  '/verification': 'Verify your address',
  '/error?id=stub:500': 'Something went wrong',
  '/nowhere': 'No such page',
}

const closed = {
  '/dashboard': 'Tides',
  '/controls': 'Lock gate',
  '/settings': 'Settings',
  '/security': 'Security',
  '/sessions': 'Where you are signed in',
}

/** Opens a page as somebody does who hears it: by its title, its heading and its landmarks. */
async function expectOutline(page: Page, path: string, title: string) {
  await page.goto(path)
  await expect(page).toHaveTitle(`${title} · Slackwater`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(page.getByRole('banner')).toHaveCount(1)
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1)
}

test('every page has its title, one heading of the first rank, a banner and one main part', async ({
  page,
}) => {
  for (const [path, title] of Object.entries(open)) await expectOutline(page, path, title)
})

test('every page behind sign-in has them too, and navigation with names that differ', async ({ page }) => {
  await page.goto('/login')
  await signIn(page, account.email, account.password)
  await expectSignedIn(page)
  for (const [path, title] of Object.entries(closed)) {
    await expectOutline(page, path, title)
    await expect(page.getByRole('navigation', { name: 'Slackwater' })).toHaveCount(1)
  }
  await page.goto('/settings')
  await expect(page.getByRole('navigation', { name: 'Account' })).toHaveCount(1)
})
