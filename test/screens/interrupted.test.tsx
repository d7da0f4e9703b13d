import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { account } from '../../playground/kratosConfiguration.js'
import { createFlow, createKratosClient, submitFlow } from '../../src/client/index.js'
import { KratosProvider } from '../../src/queries/KratosProvider.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { signedInAda, tokenOf } from './signedInAda.js'

const grace = { email: 'grace@example.com', password: 'nanosecond-wire-1906' }
const moved = 'countess@example.com'
const typeAgain = /^You have confirmed that it’s you\./
const saved = 'ui/message/1050001'

type World = Awaited<ReturnType<typeof signedInAda>>

/** The page as a reload makes it: with a cache of its own, and nothing but what the tab stores. */
function openPage({ emulator }: World, baseUrl = emulator.publicUrl) {
  const posted: string[] = []
  const client = createKratosClient({
    baseUrl,
    fetch: (input, init) => {
      const request = new Request(input, init)
      const { method, headers, url } = request
      const { pathname } = new URL(url)
      if (method === 'POST' && pathname === '/self-service/settings') posted.push(pathname)
      return baseUrl === emulator.publicUrl
        ? emulator.fetch(request)
        : emulator.fetch(url.replace(baseUrl, emulator.publicUrl), { method, headers })
    },
  })
  const page = render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <KratosProvider client={client}>
          <SettingsScreen layout="page" inUrl={false} />
        </KratosProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
  /** A document that is left is gone at once: unlike what unmounting does, nothing of it runs any more. */
  const leave = async () => {
    dispatchEvent(new Event('pagehide'))
    const stored = Object.entries(sessionStorage)
    page.unmount()
    await act(() => Promise.resolve())
    store(stored)
  }
  return { posted, leave }
}

/** Makes this what the tab stores. */
function store(items: [string, unknown][]) {
  sessionStorage.clear()
  for (const [name, value] of items) sessionStorage.setItem(name, String(value))
}

const email = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'E-mail' })
const profile = async () => within(await screen.findByRole('region', { name: 'Profile' }))
const passwords = async () => within(await screen.findByRole('region', { name: 'Password' }))

async function signIn({ client }: World, { email: identifier, password } = account, refresh = false) {
  const flow = await createFlow(client, 'login', { refresh })
  await submitFlow(client, flow, { csrf_token: tokenOf(flow), method: 'password', identifier, password })
}

/** Lets Ada sign in with Google too: there, and back again. */
async function linkGoogle({ emulator, client }: World) {
  const flow = await createFlow(client, 'settings')
  const outcome = await submitFlow(client, flow, { csrf_token: tokenOf(flow), link: 'google' })
  if (outcome.outcome !== 'redirect') throw new Error('Kratos sent nobody to Google.')
  await emulator.fetch(outcome.to, { method: 'POST', body: new URLSearchParams({ email: account.email }) })
}

/** Ada changes her address or her password too long after she signed in, and leaves to confirm it at Google. */
async function leaveForGoogle(change: 'email' | 'password' = 'email') {
  const world = await signedInAda()
  await linkGoogle(world)
  world.emulator.clock.advance({ minutes: 20 })
  const page = openPage(world)
  const user = userEvent.setup()
  const field = await email()
  await user.clear(field)
  await user.type(field, moved)
  if (change === 'password')
    await user.type((await passwords()).getByLabelText('Password'), 'difference-engine-1822')
  const section = change === 'email' ? await profile() : await passwords()
  await user.click(section.getByRole('button', { name: 'Save' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm it’s you' }))
  // jsdom asks for a password whatever the button says.
  await user.type(await dialog.findByLabelText('Password'), 'forgotten')
  await user.click(dialog.getByRole('button', { name: /google/i }))
  await waitFor(() => {
    expect(sessionStorage.getItem('kratos-kit interrupted')).not.toBeNull()
  })
  return { world, page, user, dialog }
}

const kept = () => Object.entries(sessionStorage).flat().join()

/** All that is going to happen by itself has happened, once a screen that was opened shows who is signed in. */
async function settled() {
  await email()
  await act(() => import('../../src/queries/interruptedSubmit.js'))
  await waitFor(() => {
    expect(sessionStorage.getItem('kratos-kit interrupted')).toBeNull()
  })
  await act(() => import('../../src/form/resume.js'))
}

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/settings')
})

test('what was confirmed elsewhere is saved on the way back, and by no other reload', async () => {
  const { world, page } = await leaveForGoogle()
  expect(page.posted).toHaveLength(1)
  await page.leave()
  await signIn(world, account, true)

  const back = openPage(world)
  expect(await screen.findByTestId(saved)).toBeInTheDocument()
  expect(back.posted).toHaveLength(1)
  await back.leave()
  const [person] = await world.emulator.identities.list()
  expect(person?.traits['email']).toBe(moved)

  const again = openPage(world)
  await settled()
  expect(again.posted).toEqual([])
})

test('a password is asked for again, is the only thing missing, and was never written down', async () => {
  const { world, page, user } = await leaveForGoogle('password')
  await page.leave()
  expect(kept()).not.toContain('difference')
  await signIn(world, account, true)

  const back = openPage(world)
  expect(await screen.findByText(typeAgain)).toBeInTheDocument()
  const field = (await passwords()).getByLabelText('Password')
  expect(field).toHaveFocus()
  expect(field).toHaveValue('')
  expect(await email()).toHaveValue(moved)
  expect(back.posted).toEqual([])
  await user.keyboard('difference-engine-1822{Enter}')
  expect(await screen.findByTestId(saved)).toBeInTheDocument()
})

test('whoever comes back without a proof finds what was typed, and it is not sent later either', async () => {
  const { world, page } = await leaveForGoogle()
  await page.leave()
  const back = openPage(world)
  await settled()
  expect(await email()).toHaveValue(moved)
  await back.leave()

  await signIn(world, account, true)
  const later = openPage(world)
  await settled()
  expect(await email()).toHaveValue(moved)
  expect([...back.posted, ...later.posted]).toEqual([])
})

test('nothing is sent for another account, nor shown to it', async () => {
  const { world, page } = await leaveForGoogle()
  await page.leave()
  const { emulator } = world
  await emulator.identities.add({ traits: { email: grace.email, name: { first: 'Grace' } }, ...grace })
  for (const { id } of await emulator.sessions.list()) await emulator.sessions.end(id)
  await signIn(world, grace)

  const hers = openPage(world)
  await settled()
  expect(await email()).toHaveValue(grace.email)
  expect(hers.posted).toEqual([])
})

test('nothing is sent after ten minutes', async () => {
  const { world, page } = await leaveForGoogle()
  await page.leave()
  await signIn(world, account, true)
  const later = Date.now() + 11 * 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  const back = openPage(world)
  await settled()
  expect(await email()).toHaveValue(moved)
  expect(back.posted).toEqual([])
})

test('nothing is sent on another page', async () => {
  const { world, page } = await leaveForGoogle()
  await page.leave()
  await signIn(world, account, true)
  history.replaceState(null, '', '/elsewhere')
  const elsewhere = openPage(world)
  await settled()
  expect(elsewhere.posted).toEqual([])
})

test('nothing is sent to another server', async () => {
  const { world, page } = await leaveForGoogle()
  await page.leave()
  await signIn(world, account, true)
  const other = openPage(world, 'https://other.example.com')
  await settled()
  expect(other.posted).toEqual([])
})

test('of a tab and its duplicate, one goes on', async () => {
  const { world, page } = await leaveForGoogle()
  await page.leave()
  const copy = Object.entries(sessionStorage)
  await signIn(world, account, true)
  const first = openPage(world)
  expect(await screen.findByTestId(saved)).toBeInTheDocument()
  await first.leave()

  store(copy)
  const second = openPage(world)
  await settled()
  expect(second.posted).toEqual([])
})

test('whoever comes back by the back button is asked again, and goes on with what is in the page', async () => {
  const { world, page, user, dialog } = await leaveForGoogle()
  act(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  expect(sessionStorage.getItem('kratos-kit interrupted')).toBeNull()
  await user.clear(dialog.getByLabelText('Password'))
  await user.type(dialog.getByLabelText('Password'), `${account.password}{Enter}`)
  expect(await screen.findByTestId(saved)).toBeInTheDocument()
  expect(page.posted).toHaveLength(2)
  await page.leave()

  const again = openPage(world)
  await settled()
  expect(again.posted).toEqual([])
})

test.each([
  'no JSON',
  '[]',
  '{"savedAt":"soon","submitter":{"__proto__":{"name":"method"}}}',
  JSON.stringify({ savedAt: Date.now() + 1000, submitter: 'method=profile', owner: {} }),
])('a page that finds %s in its storage works as ever', async (text) => {
  const world = await signedInAda()
  sessionStorage.setItem('kratos-kit interrupted', text)
  const page = openPage(world)
  await settled()
  expect(await email()).toHaveValue(account.email)
  expect(page.posted).toEqual([])
})
