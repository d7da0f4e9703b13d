import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { logout } from '../../src/client/logout.js'
import { openSessionChannel } from '../../src/queries/sessionChannel.js'
import { useLogout } from '../../src/queries/useLogout.js'
import { useSession } from '../../src/queries/useSession.js'
import { useSessionEnd } from '../../src/queries/useSessionEnd.js'
import { useSettingsFlow } from '../../src/queries/useSettingsFlow.js'
import basic from '../conformance/profiles/basic.json' with { type: 'json' }
import { ada, createWorld } from './createWorld.js'
import { passwordConfig } from './passwordConfig.js'

async function signedIn() {
  const world = createWorld({ config: passwordConfig, identities: [ada] })
  await world.signIn()
  return world
}

describe('useSession', () => {
  it('says null for somebody who is signed out, without an error', async () => {
    const world = createWorld({ config: passwordConfig })
    const { result } = world.renderHook(() => useSession())
    await waitFor(() => {
      expect(result.current.data).toBeNull()
    })
    expect(result.current.error).toBeNull()
  })

  it('knows the person, and no longer after they signed out', async () => {
    const world = await signedIn()
    const ended: unknown[] = []
    const { result } = world.renderHook(() => {
      useSessionEnd((session) => ended.push(session.identity?.traits))
      return { session: useSession(), logout: useLogout({ returnTo: '/goodbye' }) }
    })
    await waitFor(() => {
      expect(result.current.session.data?.identity?.traits).toEqual(ada.traits)
    })
    await act(() => result.current.logout.mutateAsync())
    await waitFor(() => {
      expect(result.current.session.data).toBeNull()
    })
    expect(world.navigated).toEqual(['/goodbye'])
    expect(ended).toEqual([ada.traits])
  })

  it('hears from another tab that somebody signed out there', async () => {
    const world = await signedIn()
    const here = world.renderHook(() => useSession())
    await waitFor(() => {
      expect(here.result.current.data?.active).toBe(true)
    })
    const other = createWorld({ config: passwordConfig })
    const there = other.renderHook(() => useLogout())
    await fetchLogout(world)
    await act(() => there.result.current.mutateAsync())
    await waitFor(() => {
      expect(here.result.current.data).toBeNull()
    })
  })

  it('stays signed out where a slow answer still says who was there', async () => {
    const world = await signedIn()
    const { result } = world.renderHook(() => ({ session: useSession(), logout: useLogout() }))
    await waitFor(() => {
      expect(result.current.session.data?.active).toBe(true)
    })
    const answered = world.slowDown('/sessions/whoami')
    act(() => {
      void result.current.session.refetch()
    })
    await act(() => result.current.logout.mutateAsync())
    await act(answered)
    expect(result.current.session.data).toBeNull()
  })

  it('shows nobody the account of who was signed in before, whichever tab changed that', async () => {
    const grace = { traits: { ...ada.traits, email: 'grace@example.com' }, password: ada.password }
    const world = createWorld({ config: basic, identities: [ada, grace] })
    await world.signIn()
    const settings = world.renderHook(() => useSettingsFlow({ inUrl: false }))
    await waitFor(() => {
      expect(settings.result.current.flow?.identity.traits).toEqual(ada.traits)
    })
    settings.unmount()
    const { result } = world.renderHook(() => useSession())
    await logout(world.client)
    await world.signIn({}, grace)
    const otherTab = openSessionChannel(`kratos-session ${world.client.baseUrl}`)
    otherTab.announce()
    await waitFor(() => {
      expect(result.current.data?.identity?.traits).toEqual(grace.traits)
    })
    const next = world.renderHook(() => useSettingsFlow({ inUrl: false }))
    expect(next.result.current.flow).toBeUndefined()
    await waitFor(() => {
      expect(next.result.current.flow?.identity.traits).toEqual(grace.traits)
    })
  })

  it('keeps the last known session while the server cannot be reached, and says so', async () => {
    const world = await signedIn()
    const { result } = world.renderHook(() => {
      const { data, error, refetch } = useSession()
      return { data, error, refetch }
    })
    await waitFor(() => {
      expect(result.current.data?.active).toBe(true)
    })
    world.network.online = false
    await act(() => result.current.refetch())
    await waitFor(() => {
      expect(result.current.error?.name).toBe('KratosError')
    })
    expect(result.current.data?.active).toBe(true)
  })
})

/** The other tab shares this browser's cookies: its sign-out ends the session here too. */
async function fetchLogout({ emulator }: Awaited<ReturnType<typeof signedIn>>) {
  const created = await emulator.fetch(`${emulator.publicUrl}/self-service/logout/browser`, {
    headers: { accept: 'application/json' },
  })
  const { logout_url: url } = (await created.json()) as { logout_url: string }
  await emulator.fetch(url, { headers: { accept: 'application/json' } })
}
