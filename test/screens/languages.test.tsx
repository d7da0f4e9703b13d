import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import ar from '../../src/i18n/locales/ar.js'
import de from '../../src/i18n/locales/de.js'
import ja from '../../src/i18n/locales/ja.js'
import * as texts from '../../src/i18n/texts.js'
import {
  KratosProvider,
  type KratosProviderProps,
  type Language,
  LoginScreen,
  RegistrationScreen,
} from '../../src/index.js'
import { useText } from '../../src/queries/useText.js'
import { createWorld } from '../queries/createWorld.js'
import { passwordConfig as config } from '../queries/passwordConfig.js'

/** A language on its way, and what brings it or loses it. */
function onItsWay() {
  let arrive: (language: Language) => void = () => undefined
  let fail: () => void = () => undefined
  const file = new Promise<{ default: Language }>((resolve, reject) => {
    arrive = (language) => resolve({ default: language })
    fail = () => reject(new TypeError('Failed to fetch dynamically imported module'))
  })
  return { load: () => file, arrive: (language: Language) => act(async () => arrive(language)), fail }
}

/** A sign-in whose language can be changed as an app would. */
function signIn(props: Partial<KratosProviderProps>) {
  const { client } = createWorld({ config })
  const queryClient = new QueryClient()
  const page = (changed: Partial<KratosProviderProps>) => (
    <QueryClientProvider client={queryClient}>
      <KratosProvider client={client} {...changed}>
        <LoginScreen />
      </KratosProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(page(props))
  return { change: (changed: Partial<KratosProviderProps>) => rerender(page(changed)) }
}

const main = () => screen.getByRole('main')

afterEach(() => {
  vi.restoreAllMocks()
})

test('nothing is said in another language while the first one is being loaded', async () => {
  const german = onItsWay()
  signIn({ messages: german.load })
  expect(main()).toHaveTextContent(/^$/)
  await german.arrive(de)
  expect(await screen.findByLabelText('Passwort')).toBeVisible()
  expect(main()).toHaveAttribute('lang', 'de')
})

test('the language before stays until the next one is there, and what was typed stays for good', async () => {
  const japanese = onItsWay()
  const page = signIn({ messages: de })
  const identifier = await screen.findByRole('textbox')
  await userEvent.type(identifier, 'ada@example.com')

  page.change({ messages: japanese.load })
  expect(screen.getByLabelText('Passwort')).toBeVisible()
  expect(main()).toHaveAttribute('lang', 'de')

  await japanese.arrive(ja)
  expect(screen.getByLabelText(ja.messages[1070001])).toBeVisible()
  expect(screen.getByRole('textbox')).toBe(identifier)
  expect(identifier).toHaveValue('ada@example.com')
  expect(main()).toHaveAttribute('lang', 'ja')
})

test('of two languages that are on their way the one that was chosen last is spoken', async () => {
  const [german, japanese] = [onItsWay(), onItsWay()]
  const page = signIn({ messages: german.load })
  page.change({ messages: japanese.load })
  await japanese.arrive(ja)
  await german.arrive(de)
  expect(await screen.findByLabelText(ja.messages[1070001])).toBeVisible()
  expect(main()).toHaveAttribute('lang', 'ja')
})

test('a language that cannot be had leaves the page in English, and a later one in what it spoke', async () => {
  const [german, japanese] = [onItsWay(), onItsWay()]
  const page = signIn({ messages: german.load })
  german.fail()
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(main()).not.toHaveAttribute('lang')

  page.change({ messages: de })
  expect(await screen.findByLabelText('Passwort')).toBeVisible()
  page.change({ messages: japanese.load })
  await act(async () => japanese.fail())
  expect(screen.getByLabelText('Passwort')).toBeVisible()
})

test('a loader that is written where it is used is no new language at each drawing', async () => {
  const page = signIn({ messages: async () => ({ default: de }) })
  const password = await screen.findByLabelText('Passwort')
  page.change({ messages: async () => ({ default: de }) })
  expect(screen.getByLabelText('Passwort')).toBe(password)
  expect(await screen.findByRole('heading', { name: 'Anmelden' })).toBeVisible()
})

test('a screen and its form are marked with their language and its direction', async () => {
  signIn({ messages: ar })
  const password = await screen.findByLabelText(ar.messages[1070001])
  for (const element of [main(), password.closest('form')]) {
    expect(element).toHaveAttribute('lang', 'ar')
    expect(element).toHaveAttribute('dir', 'rtl')
  }
})

test('without a language the app says what its page is written in', async () => {
  signIn({})
  await screen.findByLabelText('Password')
  expect(main()).not.toHaveAttribute('lang')
  expect(main()).not.toHaveAttribute('dir')
})

/** The answer of a server, as the page says it. */
function Limit() {
  return useText()({ id: 4000018, type: 'error', text: 'must be >= 12000', context: { minimum: 12_000.5 } })
}

test.each([undefined, 'de-CH'])('numbers are written as in the country that the app names (%s)', (locale) => {
  createWorld({ config }, { messages: de, locale }).render(<Limit />)
  const number = (12_000.5).toLocaleString(locale ?? 'de')
  expect(screen.getByText(`Bitte mindestens ${number} eingeben.`)).toBeVisible()
})

test('a page is marked with the country that its language is written as in', async () => {
  signIn({ messages: de, locale: 'de-CH' })
  await screen.findByLabelText('Passwort')
  expect(main()).toHaveAttribute('lang', 'de-CH')
})

test('English without a language file is written as in the country that the app names', () => {
  const { render: draw } = createWorld({ config }, { locale: 'en-GB' })
  const Reference = () => useText()(texts.reference, { id: 12_000 })
  draw(<Reference />)
  expect(screen.getByText('Reference: 12,000')).toBeVisible()
})

test('a country of another language than the words changes nothing', async () => {
  signIn({ messages: de, locale: 'ja-JP' })
  await screen.findByLabelText('Passwort')
  expect(main()).toHaveAttribute('lang', 'de')
})

test.each<[string, Language['labels']]>([
  ['node name', { 'traits.email': 'Dienstadresse' }],
  ['title in the schema', { 'E-Mail': 'Dienstadresse' }],
  [
    'name and title, through a function',
    (name, title) => (name === 'traits.email' ? 'Dienstadresse' : title),
  ],
])('the app calls a trait by its %s', async (_, labels) => {
  createWorld({ config }, { messages: { ...de, ...(labels && { labels }) } }).render(<RegistrationScreen />)
  expect(await screen.findByLabelText(/^Dienstadresse/)).toHaveAttribute('name', 'traits.email')
  expect(screen.getByLabelText(/^First name/)).toHaveAttribute('name', 'traits.name.first')
})

test('a language of the app’s own that lacks something says so once, in development', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { 1070001: _password, ...messages } = de.messages
  const own = { ...de, messages, texts: { ...de.texts, farewell: 'Tschüss' } }
  const page = signIn({ messages: own })
  page.change({ messages: own, locale: 'de-AT' })
  expect(warn.mock.calls).toEqual([
    [
      expect.stringMatching(
        /"de" lacks 1 of its messages: 1070001; has texts that nobody asks for: farewell\./,
      ),
    ],
  ])
})

test('the languages of the package have nothing to be warned of', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const page = signIn({ messages: de })
  page.change({ messages: ja })
  expect(warn).not.toHaveBeenCalled()
})
