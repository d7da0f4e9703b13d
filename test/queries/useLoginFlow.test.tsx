import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createFlow } from '../../src/client/createFlow.js'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { logout } from '../../src/client/logout.js'
import type { FlowHandle } from '../../src/queries/flowHandle.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { useSession } from '../../src/queries/useSession.js'
import { ada, createWorld } from './createWorld.js'
import { passwordConfig } from './passwordConfig.js'

const config = passwordConfig
const creations = (requests: string[]) =>
  requests.filter((request) => request === 'GET /self-service/login/browser')

function credentials(login: FlowHandle, password: string) {
  const inputs = login.flow?.ui.nodes.filter((node) => node.type === 'input') ?? []
  const token = inputs.find(({ attributes }) => attributes.name === 'csrf_token')?.attributes.value
  return { csrf_token: token, method: 'password', identifier: ada.traits.email, password }
}

async function ready(result: { current: FlowHandle }) {
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
}

describe('useLoginFlow', () => {
  it('starts one flow under StrictMode and names it in the URL', async () => {
    const world = createWorld({ config })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    expect(creations(world.requests)).toHaveLength(1)
    expect(new URLSearchParams(location.search).get('flow')).toBe(result.current.flow?.id)
  })

  it('continues the flow that the URL names after a reload', async () => {
    const world = createWorld({ config })
    const first = world.renderHook(() => useLoginFlow())
    await ready(first.result)
    const id = first.result.current.flow?.id
    first.unmount()
    world.queryClient.clear()
    const second = world.renderHook(() => useLoginFlow())
    await ready(second.result)
    expect(second.result.current.flow?.id).toBe(id)
    expect(creations(world.requests)).toHaveLength(1)
  })

  it('starts another flow when the URL names one that is gone', async () => {
    history.replaceState(null, '', '/login?flow=7a1b7dd1-0000-4000-8000-000000000000')
    const world = createWorld({ config })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    expect(result.current.error).toBeNull()
    expect(new URLSearchParams(location.search).get('flow')).toBe(result.current.flow?.id)
  })

  it('starts another flow when it is asked for a different one', async () => {
    const world = createWorld({ config, identities: [ada] })
    const { result, rerender } = world.renderHook(
      ({ returnTo }: { returnTo?: string }) => useLoginFlow(returnTo ? { returnTo } : {}),
      { initialProps: {} },
    )
    await ready(result)
    const id = result.current.flow?.id
    rerender({ returnTo: `${location.origin}/app` })
    await waitFor(() => {
      expect(result.current.flow?.id).not.toBe(id)
    })
    await ready(result)
    expect(result.current.flow?.return_to).toBe(`${location.origin}/app`)
  })

  it('starts a flow that it was opened with over as it was: for the same proof and the same way back', async () => {
    const world = createWorld({ config, identities: [ada] })
    await world.signIn()
    const returnTo = `${location.origin}/app`
    const opened = await createFlow(world.client, 'login', { refresh: true, returnTo })
    history.replaceState(null, '', `/login?flow=${opened.id}`)
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    act(() => {
      result.current.restart()
    })
    await waitFor(() => {
      expect(result.current.flow?.id).not.toBe(opened.id)
    })
    expect(result.current.error).toBeNull()
    expect(result.current.flow).toMatchObject({ refresh: true, return_to: returnTo })
  })

  it('begins with the first step again for whoever signed out on the second', async () => {
    const world = createWorld({ config, identities: [ada] })
    await world.signIn()
    const opened = await createFlow(world.client, 'login', { aal: 'aal2' })
    history.replaceState(null, '', `/login?flow=${opened.id}`)
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    await logout(world.client)
    act(() => {
      result.current.restart()
    })
    await waitFor(() => {
      expect(result.current.flow?.requested_aal).toBe('aal1')
    })
    expect(result.current.error).toBeNull()
  })

  it('hears the address where an option says nothing', async () => {
    history.replaceState(null, '', `/login?return_to=${location.origin}/app`)
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => useLoginFlow({ returnTo: undefined }))
    await ready(result)
    expect(result.current.flow?.return_to).toBe(`${location.origin}/app`)
  })

  it('asks nobody to confirm who they are where the address says that it need not be', async () => {
    history.replaceState(null, '', '/login?refresh=false')
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    expect(result.current.flow?.request_url).not.toContain('refresh')
  })

  it('shows a rejected password as part of the flow, not as an error', async () => {
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    await act(() => result.current.submit(credentials(result.current, 'wrong')))
    await waitFor(() => {
      expect(result.current.flow?.ui.messages.map(({ id }) => id)).toEqual([4000006])
    })
    expect(result.current.status).toBe('ready')
    expect(result.current.error).toBeNull()
  })

  it('signs in, tells the session hook without asking again, and goes where the server says', async () => {
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => ({ login: useLoginFlow(), session: useSession() }))
    await waitFor(() => {
      expect(result.current.login.status).toBe('ready')
      expect(result.current.session.data).toBeNull()
    })
    await act(() => result.current.login.submit(credentials(result.current.login, ada.password)))
    await waitFor(() => {
      expect(result.current.session.data?.identity?.traits).toEqual(ada.traits)
    })
    expect(result.current.login.status).toBe('completed')
    expect(world.navigated).toEqual(['/'])
  })

  it('starts no other sign-in where the app reads everything anew once somebody is signed in', async () => {
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    await act(() => result.current.submit(credentials(result.current, ada.password)))
    const before = world.requests.filter((request) => request.includes('/self-service/login')).length
    await act(() => world.queryClient.invalidateQueries())
    expect(world.requests.filter((request) => request.includes('/self-service/login'))).toHaveLength(before)
    expect(result.current.status).toBe('completed')
    expect(result.current.error).toBeNull()
  })

  it('keeps passwords out of what devtools can read', async () => {
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    const seen: string[] = []
    world.queryClient.getMutationCache().subscribe(({ mutation }) => {
      seen.push(JSON.stringify(mutation?.state))
    })
    await act(() => result.current.submit(credentials(result.current, ada.password)))
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.join()).not.toContain(ada.password)
  })

  it('says so when the server cannot be reached, and posts the same again on retry', async () => {
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    world.network.online = false
    await act(() => result.current.submit(credentials(result.current, ada.password)))
    expect(result.current.error?.id).toBe('network')
    expect(result.current.status).toBe('ready')
    world.network.online = true
    act(() => {
      result.current.retry()
    })
    await waitFor(() => {
      expect(result.current.status).toBe('completed')
    })
  })

  it('replaces an expired flow by a new one and says that it was renewed', async () => {
    const world = createWorld({ config, identities: [ada] })
    const { result } = world.renderHook(() => useLoginFlow())
    await ready(result)
    const id = result.current.flow?.id
    world.emulator.clock.advance({ hours: 2 })
    await act(() => result.current.submit(credentials(result.current, ada.password)))
    expect(result.current.notice).toBe('renewed')
    expect(result.current.flow?.id).not.toBe(id)
    expect(result.current.error).toBeNull()
  })

  it('starts another flow for the next sign-in also where the app decides what follows the first', async () => {
    const world = createWorld({ config, identities: [ada] })
    const open = () => world.renderHook(() => useLoginFlow({ inUrl: false, onCompleted: () => undefined }))
    const first = open()
    await ready(first.result)
    const id = first.result.current.flow?.id
    await act(() => first.result.current.submit(credentials(first.result.current, ada.password)))
    first.unmount()
    await logout(world.client)
    const second = open()
    await ready(second.result)
    expect(second.result.current.flow?.id).not.toBe(id)
  })

  it('says so where the app cannot read the session token, and goes on once it can', async () => {
    const world = createWorld({ config })
    let isLocked = true
    const sessionToken = {
      get: () => (isLocked ? Promise.reject(new Error('The keychain is locked.')) : undefined),
      set: () => undefined,
      clear: () => undefined,
    }
    const { baseUrl } = world.client
    const client = createKratosClient({
      baseUrl,
      sessionToken,
      transport: 'native',
      fetch: world.emulator.client(),
    })
    const native = createWorld({ config }, { client })
    const { result } = native.renderHook(() => useLoginFlow())
    await waitFor(() => {
      expect(result.current.status).toBe('failed')
    })
    expect(result.current.remedy).toBe('retry')
    isLocked = false
    act(() => {
      result.current.mend()
    })
    await ready(result)
  })

  it('says until when to wait where there are too many tries even for a form', async () => {
    const world = createWorld({ config })
    world.emulator.faults.add({ kind: 'rate limit', retryAfter: 30, times: 1 })
    const { result } = world.renderHook(() => useLoginFlow())
    await waitFor(() => {
      expect(result.current.error?.id).toBe('rate_limited')
    })
    expect((result.current.retryAt ?? 0) - Date.now()).toBeGreaterThan(25_000)
  })

  it('starts another flow for whoever comes back after signing in', async () => {
    const world = createWorld({ config, identities: [ada] })
    const first = world.renderHook(() => useLoginFlow())
    await ready(first.result)
    await act(() => first.result.current.submit(credentials(first.result.current, ada.password)))
    first.unmount()
    history.replaceState(null, '', '/login')
    const second = world.renderHook(() => useLoginFlow())
    await waitFor(() => {
      expect(second.result.current.error?.id).toBe('session_already_available')
    })
    expect(second.result.current.status).toBe('failed')
  })
})
