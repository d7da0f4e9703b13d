import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { startTransition, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { createEmulator } from '../../src/emulator/index.js'
import { useCountdown } from '../../src/queries/useCountdown.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { useRegistrationFlow } from '../../src/queries/useRegistrationFlow.js'
import { ada, createWorld } from './createWorld.js'
import { passwordConfig as config } from './passwordConfig.js'

const creations = (requests: string[]) =>
  requests.filter((request) => request === 'GET /self-service/login/browser')

let complaints: string[] = []

beforeEach(() => {
  history.replaceState(null, '', '/login')
  complaints = []
  for (const kind of ['error', 'warn'] as const)
    vi.spyOn(console, kind).mockImplementation((...said) => complaints.push(said.join(' ')))
})

afterEach(() => {
  if (complaints.length > 0) throw new Error(`React complained: ${complaints.join('; ')}`)
})

test('a screen that goes before its flow came leaves nothing behind, and gets that flow when it is back', async () => {
  const world = createWorld({ config })
  const first = world.renderHook(() => useLoginFlow())
  first.unmount()
  const second = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(second.result.current.status).toBe('ready')
  })
  expect(creations(world.requests)).toHaveLength(1)
})

test('two places that show the same sign-in share one flow', async () => {
  const world = createWorld({ config })
  const { result } = world.renderHook(() => [useLoginFlow(), useLoginFlow()] as const)
  await waitFor(() => {
    expect(result.current[1].status).toBe('ready')
  })
  expect(result.current[0].flow).toBe(result.current[1].flow)
  expect(creations(world.requests)).toHaveLength(1)
})

test('a page with two forms takes what is filled in first in either', async () => {
  const world = createWorld({ config, identities: [ada] })
  const { result } = world.renderHook(() => ({
    login: useLoginFlow({ inUrl: false }),
    registration: useRegistrationFlow({ inUrl: false }),
  }))
  await waitFor(() => {
    expect(result.current.registration.status).toBe('ready')
    expect(result.current.login.status).toBe('ready')
  })
  for (const name of ['login', 'registration'] as const) {
    const { flow, submit } = result.current[name]
    if (!flow) throw new Error('no flow')
    await act(async () => {
      await submit({ csrf_token: world.tokenOf(flow), method: 'password', password: 'wrong' })
    })
    expect(result.current[name].notice).toBeNull()
    expect(result.current[name].flow?.id).toBe(flow.id)
  }
})

test('renders that are thrown away start no flow', async () => {
  const world = createWorld({ config })
  function Page() {
    const [count, setCount] = useState(0)
    const { status } = useLoginFlow()
    return (
      <button type="button" onClick={() => startTransition(() => setCount((before) => before + 1))}>
        {status} {count}
      </button>
    )
  }
  const { getByRole } = world.render(<Page />)
  const button = getByRole('button')
  for (let press = 0; press < 5; press += 1) fireEvent.click(button)
  await waitFor(() => {
    expect(button.textContent).toBe('ready 5')
  })
  expect(creations(world.requests)).toHaveLength(1)
})

test('a page that is left takes all its listeners with it', async () => {
  const kept = new Set<unknown>()
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target
    vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
      if (/^(pageshow|popstate|visibilitychange)$/.test(type)) kept.add(listener)
      addEventListener.call(target, type, listener, options)
    })
    vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
      kept.delete(listener)
      removeEventListener.call(target, type, listener, options)
    })
  }
  const world = createWorld({ config })
  const { result, unmount } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  expect(kept.size).toBeGreaterThan(0)
  unmount()
  world.queryClient.clear()
  expect(kept.size).toBe(0)
})

test('a press on an anchor or a dialog in the history leaves the form as it is', async () => {
  const world = createWorld({ config })
  const statuses = new Set<string>()
  const { result } = world.renderHook(() => {
    const login = useLoginFlow()
    statuses.add(login.status)
    return login
  })
  await waitFor(() => {
    expect(location.search).toContain('flow=')
  })
  statuses.clear()
  const asked = world.requests.length
  act(() => {
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(result.current.status).toBe('ready')
  expect([...statuses].every((status) => status === 'ready')).toBe(true)
  expect(world.requests).toHaveLength(asked)
})

test('whoever goes back to another page starts no flow for the one that they leave', async () => {
  history.replaceState(null, '', '/login?aal=aal1')
  const world = createWorld({ config })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  act(() => {
    history.replaceState(null, '', '/')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(result.current.status).toBe('ready')
  expect(creations(world.requests)).toHaveLength(1)
})

test('what went wrong with one flow is not said of the next that a screen is asked for', async () => {
  const world = createWorld({ config, identities: [ada] })
  const { result, rerender } = world.renderHook(
    ({ returnTo }: { returnTo?: string }) => useLoginFlow(returnTo ? { returnTo } : {}),
    { initialProps: {} },
  )
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  world.network.online = false
  await act(() => result.current.submit({ method: 'password' }))
  expect(result.current.error?.id).toBe('network')
  world.network.online = true
  rerender({ returnTo: `${location.origin}/app` })
  expect(result.current.error).toBeNull()
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  expect(result.current.error).toBeNull()
})

test('whoever comes back from a provider by the back button finds the form ready, not spinning', async () => {
  const world = createWorld({ config: kratosConfiguration(location.origin) })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  const { flow } = result.current
  if (!flow) throw new Error('no flow')
  const payload = { csrf_token: world.tokenOf(flow), method: 'oidc', provider: 'google' }
  await act(() => result.current.submit(payload))
  expect(result.current.status).toBe('redirecting')
  act(() => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  })
  expect(result.current.status).toBe('ready')
  expect(result.current.flow?.id).toBe(flow.id)
  expect(creations(world.requests)).toHaveLength(1)
  // The document of this test cannot be left, and says so.
  complaints = []
})

test.each([
  ['javascript:alert(1)', 422],
  ['https://', 422],
  ['javascript:alert(1)', 200],
  ['https://', 200],
])('a way on that no browser should go (%s, %i) is said, and the form stays', async (to, status) => {
  const emulator = createEmulator({ config, identities: [ada] })
  const client = createKratosClient({
    baseUrl: emulator.publicUrl,
    fetch: async (input, init) => {
      const response = await emulator.fetch(new Request(input, init))
      if (!response.headers.get('content-type')?.includes('json') || init?.method === 'GET') return response
      const body = (await response.json()) as Record<string, unknown>
      const leading = { action: 'redirect_browser_to', redirect_browser_to: to }
      return 'session' in body
        ? Response.json({ ...body, ...leading, continue_with: [leading] }, { status })
        : Response.json(body, { status: response.status })
    },
  })
  const world = createWorld({ config }, { client })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  const { flow } = result.current
  if (!flow) throw new Error('no flow')
  await act(() =>
    result.current.submit({
      csrf_token: world.tokenOf(flow),
      method: 'password',
      identifier: ada.traits.email,
      password: ada.password,
    }),
  )
  expect(result.current.error?.id).toBe('unexpected_shape')
  expect(result.current.status).toBe('ready')
})

test('a browser that stores nothing still shows the form', async () => {
  vi.stubGlobal('BroadcastChannel', function BroadcastChannel() {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const world = createWorld({ config })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  vi.unstubAllGlobals()
})

test('all countdowns of a page share one timer, which stops with the last of them', () => {
  const started = vi.spyOn(globalThis, 'setInterval')
  const stopped = vi.spyOn(globalThis, 'clearInterval')
  const Countdown = ({ until }: { until: number }) => <p>{useCountdown(until)}</p>
  const until = Date.now() + 60_000
  const { unmount } = render([1, 2, 3].map((key) => <Countdown key={key} until={until} />))
  expect(started).toHaveBeenCalledTimes(1)
  expect(stopped).not.toHaveBeenCalled()
  unmount()
  expect(stopped).toHaveBeenCalledTimes(1)
})
