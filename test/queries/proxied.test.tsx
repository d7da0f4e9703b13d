import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { createEmulator } from '../../src/emulator/index.js'
import { useRecoveryFlow } from '../../src/queries/useRecoveryFlow.js'
import unified from '../conformance/profiles/unified.json' with { type: 'json' }
import { ada, createWorld } from './createWorld.js'

const proxy = 'https://app.example.com/kratos'

/** A Kratos that knows itself by another address than people do; browsers do not let the page follow it there. */
function startProxied() {
  const emulator = createEmulator({ config: unified, identities: [ada] })
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const inner = new Request(request.url.replace(proxy, emulator.publicUrl), request)
    const response = await emulator.fetch(new Request(inner, { redirect: 'manual' }))
    if (response.status === 303) throw new TypeError('Failed to fetch')
    const headers = new Headers(response.headers)
    headers.set('date', new Date(emulator.clock.now()).toUTCString())
    return new Response(response.body, { status: response.status, headers })
  }
  return { emulator, client: createKratosClient({ baseUrl: proxy, fetch }) }
}

test('a recovery that expired behind a proxy is started over, though Kratos redirects elsewhere', async () => {
  const { emulator, client } = startProxied()
  const world = createWorld({ config: unified }, { client })
  const { result } = world.renderHook(() => useRecoveryFlow({ inUrl: false }))
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  const { flow } = result.current
  if (!flow) throw new Error('no flow')
  emulator.clock.advance({ hours: 2 })
  // Any answer of the server tells its time.
  await client.send({ path: '/health/alive' }, () => true)
  await act(() =>
    result.current.submit({ csrf_token: world.tokenOf(flow), method: 'code', email: ada.traits.email }),
  )
  await waitFor(() => {
    expect(result.current.notice).toBe('renewed')
  })
  expect(result.current.flow?.id).not.toBe(flow.id)
  expect(result.current.error).toBeNull()
})
