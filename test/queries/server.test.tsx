import {
  type DehydratedState,
  dehydrate,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { forwardCookies } from '../../src/client/forwardCookies.js'
import { FlowForm } from '../../src/components/FlowForm.js'
import { createEmulator } from '../../src/emulator/index.js'
import { ensureSession } from '../../src/queries/ensureSession.js'
import { loginFlowQuery } from '../../src/queries/flowQuery.js'
import { KratosProvider } from '../../src/queries/KratosProvider.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { useSession } from '../../src/queries/useSession.js'
import { passwordConfig as config } from './passwordConfig.js'

function SignIn() {
  const login = useLoginFlow()
  const { data: session } = useSession()
  return (
    <main>
      <p>{session === null ? 'signed out' : 'nobody knows'}</p>
      <FlowForm flow={login} />
    </main>
  )
}

beforeEach(() => {
  history.replaceState(null, '', '/login')
})

test('a server draws the whole form, and the browser goes on with it without asking again', async () => {
  const emulator = createEmulator({ config })

  // On the server: one cache, one client and one set of cookies for each request.
  const cookies = forwardCookies(null, (input, init) => emulator.handle(new Request(input, init)))
  const onServer = createKratosClient({ baseUrl: emulator.publicUrl, fetch: cookies.fetch })
  const cache = new QueryClient()
  // oxlint-disable-next-line typescript/no-deprecated -- its successor is missing from the oldest React Query that we take
  await cache.prefetchQuery(loginFlowQuery(onServer))
  await ensureSession(cache, onServer)
  const state = JSON.stringify(dehydrate(cache))
  const page = (client: typeof onServer, queryClient: QueryClient) => (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={JSON.parse(state) as DehydratedState}>
        <KratosProvider client={client}>
          <SignIn />
        </KratosProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
  const html = renderToString(page(onServer, new QueryClient()))
  expect(html).toContain('name="identifier"')
  expect(html).toContain('signed out')
  expect(cookies.setCookies.join()).toContain('csrf_token')

  // In the browser.
  const asked = vi.fn<typeof fetch>()
  const complaints = vi.spyOn(console, 'error')
  document.body.innerHTML = `<div id="root">${html}</div>`
  const root = document.querySelector('#root')
  if (!root) throw new Error('no root')
  const drawn = root.querySelector('input[name="identifier"]')
  const inBrowser = createKratosClient({ baseUrl: emulator.publicUrl, fetch: asked })
  const app = await act(async () => hydrateRoot(root, page(inBrowser, new QueryClient())))
  expect(root.querySelector('input[name="identifier"]')).toBe(drawn)
  expect(location.search).toMatch(/^\?flow=/)
  expect(asked).not.toHaveBeenCalled()
  expect(complaints).not.toHaveBeenCalled()
  act(() => {
    app.unmount()
  })
})
