// @vitest-environment node
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createKratosClient, KratosProvider, memoryTokenStore } from 'kratos-kit'
import { type ComponentProps, createElement, StrictMode } from 'react'
import { create } from 'react-test-renderer'
import { expect, test, vi } from 'vitest'
import { kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { createEmulator } from '../../src/emulator/index.js'
import { ada } from '../queries/createWorld.js'
import { codeOf, sourceOf } from './codeOf.js'
import { SignIn } from './native/SignIn.js'
import { signInWithBrowser } from './native/signInWithBrowser.js'

type Drawn = Parameters<ComponentProps<typeof SignIn>['draw']>[0]

function start() {
  const config = kratosConfiguration('https://auth.example.com')
  config.selfservice.allowed_return_urls.push('myapp://signed-in')
  const emulator = createEmulator({ config, identities: [ada] })
  const sessionToken = memoryTokenStore()
  const client = createKratosClient({
    baseUrl: emulator.publicUrl,
    fetch: emulator.client(),
    transport: 'native',
    sessionToken,
  })
  return { emulator, client, sessionToken }
}

test('the hooks sign in and out where there is no document, and keep the token in the store', async () => {
  expect(typeof document).toBe('undefined')
  const { client, sessionToken } = start()
  const drawn: Drawn[] = []
  const draw = (next: Drawn) => {
    drawn.push(next)
    return null
  }
  const now = () => drawn.at(-1)
  const cache = new QueryClient()
  const app = createElement(SignIn, { draw })
  const below = createElement(KratosProvider, { client }, app)
  const tree = createElement(StrictMode, null, createElement(QueryClientProvider, { client: cache }, below))
  // oxlint-disable-next-line typescript/no-deprecated -- React has no other renderer that needs no document
  const renderer = create(tree)
  const sees = (says: string) => vi.waitFor(() => expect(now()?.says).toBe(says))

  await sees('ready')
  await now()?.signIn(ada.traits.email, 'wrong')
  await vi.waitFor(() => expect(now()?.says).toMatch(/^The provided credentials are invalid/))
  await now()?.signIn(ada.traits.email, ada.password)
  await sees('signed in')
  expect(await sessionToken.get()).toMatch(/^ory_st_/)
  await now()?.signOut()
  await vi.waitFor(() => expect(now()?.says).not.toBe('signed in'))
  expect(await sessionToken.get()).toBeUndefined()
  renderer.unmount()
  cache.clear()
})

test('the system’s browser signs in at a provider, and the app exchanges its codes for the token', async () => {
  const { emulator, client, sessionToken } = start()
  const browser = emulator.client()
  const session = await signInWithBrowser(client, 'google', async (url) => {
    const body = new URLSearchParams({ email: 'grace@example.com', given_name: 'Grace' })
    let response = await browser(url, { method: 'POST', body, redirect: 'manual' })
    let to = response.headers.get('location') ?? ''
    while (to.startsWith('https:')) {
      response = await browser(to, { redirect: 'manual', headers: { accept: 'text/html' } })
      to = response.headers.get('location') ?? ''
    }
    return to
  })
  expect(session.identity?.traits).toMatchObject({ email: 'grace@example.com' })
  expect(await sessionToken.get()).toMatch(/^ory_st_/)
})

test('the code of the guide is the code that is tested here', () => {
  const code = codeOf('docs/guides/native.md')
  for (const file of ['SignIn.tsx', 'signInWithBrowser.ts'])
    expect(code, file).toContain(sourceOf(`test/guides/native/${file}`))
})
