import ar from '../../src/i18n/locales/ar.js'
import de from '../../src/i18n/locales/de.js'
import ja from '../../src/i18n/locales/ja.js'
import { englishOn } from './support/english.js'
import { expect, test } from './support/journey.js'
import { newAddress, password } from './support/person.js'

const languages = [
  { language: de, titles: { 'E-mail': 'E-Mail', 'First name': 'Vorname', 'Last name': 'Nachname' } },
  {
    language: ar,
    titles: { 'E-mail': 'البريد الإلكتروني', 'First name': 'الاسم الأول', 'Last name': 'اسم العائلة' },
  },
  { language: ja, titles: { 'E-mail': 'メールアドレス', 'First name': '名', 'Last name': '姓' } },
]

for (const { language, titles } of languages) {
  const { tag, texts } = language
  test.describe(tag, () => {
    test.use({
      wanted: {
        // The titles of a schema are the server's, in one language; here in this one.
        configure: ({ identity }) => {
          for (const schema of identity.schemas) {
            const text = atob(schema.url.replace('base64://', ''))
            const translated = Object.entries(titles).reduce(
              (changed, [title, words]) => changed.replaceAll(`"title":"${title}"`, `"title":"${words}"`),
              text,
            )
            schema.url = `base64://${Buffer.from(translated).toString('base64')}`
          }
        },
      },
    })

    test('signing in, and being refused, leaves no English on the page', async ({ page }) => {
      await page.goto(`/login?lang=${tag}`)
      const main = page.getByRole('main')
      await expect(main).toHaveAttribute('lang', tag)
      await expect(main).toHaveAttribute('dir', language.direction)
      await expect(page.getByRole('heading', { level: 1, name: texts.signIn })).toBeVisible()
      await page.locator('input[name="identifier"]').fill('nobody@example.com')
      expect(await englishOn(page, language)).toEqual([])

      await page.locator('input[name="password"]').fill('wrong')
      await page.locator('button[name="method"][value="password"]').click()
      await expect(page.getByTestId('ui/message/4000006')).toHaveText(language.messages[4000006])
      expect(await englishOn(page, language)).toEqual([])

      await page.getByTestId('forgot-password-link').click()
      await expect(page.getByRole('heading', { level: 1, name: texts.recoverAccount })).toBeVisible()
      await page.locator('input[name="email"]').fill('nobody@example.com')
      await page.locator('button[name="method"][value="code"]').click()
      await expect(page.getByTestId('ui/message/1060003')).toBeVisible()
      expect(await englishOn(page, language)).toEqual([])
    })

    test('signing up, and changing every setting there is, leaves no English on the page', async ({
      page,
    }) => {
      test.slow()
      await page.goto(`/registration?lang=${tag}`)
      await expect(page.getByTestId('cta-link')).toHaveText(texts.signIn)
      await page.locator('input[name="traits.email"]').fill(newAddress())
      await page.locator('input[name="traits.name.first"]').fill('Ada')
      await page.locator('input[name="password"]').fill('short')
      await page.locator('button[name="method"][value="password"]').click()
      await expect(page.getByTestId('ui/message/4000032')).toBeVisible()
      expect(await englishOn(page, language)).toEqual([])

      await page.locator('input[name="password"]').fill(password)
      await page.locator('button[name="method"][value="password"]').click()
      await expect(page.locator('input[name="password"]')).toHaveCount(0)
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      expect(await englishOn(page, language)).toEqual([])

      await page.goto('/settings')
      const tabs = page.getByRole('tab')
      await expect(tabs.first()).toBeVisible()
      for (const tab of await tabs.all()) {
        await tab.click()
        await expect(tab).toHaveAttribute('aria-selected', 'true')
        expect(await englishOn(page, language)).toEqual([])
      }
      await tabs.first().click()
      await page.locator('input[name="traits.name.first"]').fill('Augusta')
      await page.locator('button[name="method"][value="profile"]').click()
      await expect(page.getByTestId('ui/message/1050001')).toHaveText(language.messages[1050001])
      expect(await englishOn(page, language)).toEqual([])

      for (const path of ['/security', '/sessions']) {
        await page.goto(path)
        await expect(page.locator('[data-kratos="panel"]').first()).toBeVisible()
        expect(await englishOn(page, language)).toEqual([])
      }
    })

    test('the page for errors leaves no English on it', async ({ page }) => {
      for (const id of ['stub:500', 'unknown']) {
        await page.goto(`/error?id=${id}&lang=${tag}`)
        await expect(page.getByRole('alert')).toBeVisible()
        await expect(page.getByRole('heading', { level: 1, name: texts.somethingWrong })).toBeVisible()
        expect(await englishOn(page, language)).toEqual([])
      }
    })
  })
}

test('among Arabic letters addresses and codes run from left to right', async ({ page }) => {
  const email = newAddress()
  await page.goto('/login?lang=ar')
  await page.locator('input[name="identifier"]').fill(email)
  await page.goto('/recovery')
  await expect(page.locator('input[name="email"]')).toHaveCSS('direction', 'ltr')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('button[name="method"][value="code"]').click()
  await expect(page.locator('input[name="code"]')).toHaveCSS('direction', 'ltr')
  await expect(page.locator('bdi', { hasText: email })).toBeVisible()
  await expect(page.getByTestId('ui/message/1060003')).toHaveAttribute('dir', 'auto')
  await expect(page.getByTestId('ui/message/1060003')).toHaveCSS('direction', 'rtl')
})

test('another language is one request more, and no part of what others load', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url())
  })
  await page.goto('/login?lang=en')
  await expect(page.locator('input[name="password"]')).toBeVisible()
  await page.locator('input[name="identifier"]').fill('ada@example.com')
  await page.waitForLoadState('networkidle')
  const before = [...scripts]

  await page.getByText('Looks', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(page.getByRole('heading', { level: 1, name: de.texts.signIn })).toBeVisible()
  await expect(page.locator('input[name="identifier"]')).toHaveValue('ada@example.com')
  expect(scripts.slice(before.length)).toEqual([expect.stringMatching(/\/de[-.][^/]*js$/)])

  const loaded = await Promise.all(before.map(async (url) => (await page.request.get(url)).text()))
  expect(loaded.filter((code) => code.includes(de.messages[4000006]))).toEqual([])
})
