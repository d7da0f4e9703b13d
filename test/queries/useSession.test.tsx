import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useLogout } from '../../src/queries/useLogout.js'
import { useSession } from '../../src/queries/useSession.js'
import { useSessionEnd } from '../../src/queries/useSessionEnd.js'
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
