import { act, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFlow } from '../../src/client/createFlow.js'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { submitFlow } from '../../src/client/submitFlow.js'
import { createEmulator, type EmulatorOptions } from '../../src/emulator/index.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { useRegistrationFlow } from '../../src/queries/useRegistrationFlow.js'
import { useSession } from '../../src/queries/useSession.js'
import twoStep from '../conformance/profiles/two-step.json' with { type: 'json' }
import { ada, createWorld } from './createWorld.js'
import { passwordConfig as config } from './passwordConfig.js'

const minute = 60_000

/** A server whose time is not this device's, and whose `Date` browsers hide from pages of another origin. */
function createDistantWorld(hours: number, options: EmulatorOptions = { config, identities: [ada] }) {
  const emulator = createEmulator(options)
  emulator.clock.advance({ hours })
  const requests: string[] = []
  const client = createKratosClient({
    baseUrl: emulator.publicUrl,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(`${request.method} ${new URL(request.url).pathname}`)
      const response = await emulator.fetch(request)
      const headers = new Headers(response.headers)
      headers.delete('date')
      const body = response.status === 204 ? null : response.body
      return new Response(body, { status: response.status, headers })
    },
  })
  return { ...createWorld(options, { client }), emulator, client, requests }
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

beforeEach(() => {
  history.replaceState(null, '', '/login')
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  vi.useRealTimers()
})

describe.each([
  ['ahead', -3],
  ['behind', 3],
])('with a clock that is hours %s of a server that hides its own', (_, hours) => {
  test('a sign-in is renewed once, a minute before its end', async () => {
    const world = createDistantWorld(hours)
    const { result } = world.renderHook(() => useLoginFlow())
    await waitFor(() => {
      expect(result.current.status).toBe('ready')
    })
    await pass(minute)
    const first = result.current.flow?.id
    expect(world.requests).toHaveLength(1)
    await pass(58 * minute)
    await waitFor(() => {
      expect(result.current.flow?.id).not.toBe(first)
    })
    expect(world.requests).toHaveLength(2)
  })
})

test('a session that should be over by a wrong clock is not asked for each second', async () => {
  const world = createDistantWorld(-48)
  const flow = await createFlow(world.client, 'login')
  await submitFlow(world.client, flow, {
    csrf_token: world.tokenOf(flow),
    method: 'password',
    identifier: ada.traits.email,
    password: ada.password,
  })
  const { result } = world.renderHook(() => useSession())
  await waitFor(() => {
    expect(result.current.data?.active).toBe(true)
  })
  const asked = world.requests.length
  await pass(10 * minute)
  expect(world.requests.length - asked).toBeLessThanOrEqual(10)
})

test('the second step of a sign-in or a sign-up is never taken back: its end is announced', async () => {
  const world = createWorld({ config: twoStep, identities: [ada] })
  const { result } = world.renderHook(() => ({
    login: useLoginFlow({ inUrl: false }),
    registration: useRegistrationFlow({ inUrl: false }),
  }))
  await waitFor(() => {
    expect(result.current.login.status).toBe('ready')
    expect(result.current.registration.status).toBe('ready')
  })
  const { login, registration } = result.current
  if (!login.flow || !registration.flow) throw new Error('no flow')
  const identifierFirst = {
    csrf_token: world.tokenOf(login.flow),
    method: 'identifier_first',
    identifier: ada.traits.email,
  }
  await act(() => login.submit(identifierFirst))
  const profile = {
    csrf_token: world.tokenOf(registration.flow),
    method: 'profile',
    traits: { ...ada.traits, email: 'grace@example.com' },
  }
  await act(() => registration.submit(profile))
  await pass(59 * minute + 1000)
  await waitFor(() => {
    expect(result.current.login.notice).toBe('expiring')
    expect(result.current.registration.notice).toBe('expiring')
  })
  expect(result.current.login.flow?.id).toBe(login.flow.id)
  expect(result.current.registration.flow?.id).toBe(registration.flow.id)
})

test('a press while a form is being renewed is sent, and its answer stays', async () => {
  const world = createWorld({ config, identities: [ada] })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  const { flow } = result.current
  if (!flow) throw new Error('no flow')
  const arrive = world.slowDown('/self-service/login/browser')
  const before = world.requests.length
  await pass(59 * minute + 1000)
  await waitFor(() => {
    expect(world.requests.length).toBe(before + 1)
  })
  await act(() =>
    result.current.submit({
      csrf_token: world.tokenOf(flow),
      method: 'password',
      identifier: ada.traits.email,
      password: 'wrong',
    }),
  )
  await act(arrive)
  await pass(minute)
  expect(result.current.flow?.ui.messages.map(({ id }) => id)).toEqual([4000006])
})
