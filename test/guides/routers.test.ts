import { createMemoryHistory, createRootRoute, createRouter } from '@tanstack/react-router'
import { waitFor } from '@testing-library/react'
import { createMemoryRouter } from 'react-router'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { createWorld } from '../queries/createWorld.js'
import { passwordConfig as config } from '../queries/passwordConfig.js'
import { codeOf, sourceOf } from './codeOf.js'
import { reactRouter } from './routers/reactRouter.js'
import { tanStackRouter } from './routers/tanStackRouter.js'

beforeEach(() => {
  window.history.replaceState(null, '', '/')
})

/** Of each router: what the guide makes of it, and how people go back and forth. */
const routers = {
  'React Router': () => {
    const router = createMemoryRouter([{ path: '*', element: null }], {
      initialEntries: ['/', '/login?aal=aal1'],
    })
    return {
      adapter: reactRouter(router),
      href: () => router.state.location.pathname + router.state.location.search,
      go: (steps: number) => void router.navigate(steps),
    }
  },
  'TanStack Router': () => {
    const history = createMemoryHistory({ initialEntries: ['/', '/login?aal=aal1'] })
    const router = createRouter({ routeTree: createRootRoute(), history })
    return {
      adapter: tanStackRouter(router.history),
      href: () => history.location.pathname + history.location.search,
      go: (steps: number) => history.go(steps),
    }
  },
}

describe.each(Object.entries(routers))('%s', (_, start) => {
  test('keeps the flow in its address, as one entry of the history, and the flow stays the same', async () => {
    const { adapter, href } = start()
    const world = createWorld({ config }, { router: adapter })
    const { result } = world.renderHook(() => useLoginFlow())
    await waitFor(() => {
      expect(href()).toBe(`/login?aal=aal1&flow=${result.current.flow?.id ?? ''}`)
    })
    expect(result.current.status).toBe('ready')
    expect(world.requests.filter((request) => request.includes('login'))).toHaveLength(1)
  })

  test('continues the flow that its address names', async () => {
    const { adapter } = start()
    const world = createWorld({ config }, { router: adapter })
    const first = world.renderHook(() => useLoginFlow())
    await waitFor(() => {
      expect(first.result.current.status).toBe('ready')
    })
    const id = first.result.current.flow?.id
    first.unmount()
    world.queryClient.clear()
    const second = world.renderHook(() => useLoginFlow())
    await waitFor(() => {
      expect(second.result.current.flow?.id).toBe(id)
    })
  })

  test('goes where the kit leads, and says when people go back', async () => {
    const { adapter, href, go } = start()
    const changes = vi.fn()
    const stop = adapter.subscribe(changes)
    adapter.navigate('/app')
    await waitFor(() => {
      expect(href()).toBe('/app')
    })
    changes.mockClear()
    go(-1)
    await waitFor(() => {
      expect(changes).toHaveBeenCalled()
    })
    expect(adapter.read().get('aal')).toBe('aal1')
    stop()
  })
})

test('the code of the guide is the code that is tested here', () => {
  const code = codeOf('docs/guides/routers.md')
  for (const file of ['reactRouter.ts', 'tanStackRouter.ts', 'nextRouter.tsx'])
    expect(code, file).toContain(sourceOf(`test/guides/routers/${file}`))
})
