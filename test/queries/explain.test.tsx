import { act, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { FlowHandle } from '../../src/queries/flowHandle.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { createWorld } from './createWorld.js'
import { passwordConfig as config } from './passwordConfig.js'

const warnings: string[] = []

beforeEach(() => {
  warnings.length = 0
  vi.stubEnv('NODE_ENV', 'development')
  vi.spyOn(console, 'warn').mockImplementation((text: string) => {
    warnings.push(text)
  })
  return () => {
    vi.unstubAllEnvs()
  }
})

const fail = ({ current }: { current: FlowHandle }) =>
  act(() => current.submit({ method: 'password', identifier: 'ada@example.com', password: 'secret-1843' }))

async function startBlocked() {
  const world = createWorld({ config })
  world.emulator.faults.add({ kind: 'lost csrf cookie' })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  return { world, result }
}

test('a developer reads once why cookies are blocked, after the second submit', async () => {
  const { result } = await startBlocked()
  await fail(result)
  expect(result.current.notice).toBe('renewed')
  expect(warnings).toEqual([])
  await fail(result)
  expect(result.current.error?.id).toBe('security_csrf_violation')
  await waitFor(() => {
    expect(warnings).toHaveLength(1)
  })
  expect(warnings[0]).toContain('the login flow failed (security_csrf_violation)')
  expect(warnings[0]).toMatch(/1\. .*refused.*\n {3}Why: .*\n {3}How to mend it: .*cookies\./)
  expect(warnings[0]).not.toContain('secret-1843')
  await fail(result)
  await fail(result)
  expect(warnings).toHaveLength(1)
})

test('a developer reads that something else answers, before there is any form', async () => {
  const world = createWorld({ config })
  world.emulator.faults.add({ kind: 'html', status: 200 })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.error?.id).toBe('not_json')
  })
  await waitFor(() => {
    expect(warnings).toHaveLength(1)
  })
  expect(warnings[0]).toContain('a page of HTML (“Bad gateway”)')
})

test('what passes by itself is not told', async () => {
  const world = createWorld({ config })
  world.emulator.faults.add({ kind: 'html', status: 200, times: 1 })
  const { result } = world.renderHook(() => useLoginFlow())
  await waitFor(() => {
    expect(result.current.error?.id).toBe('not_json')
  })
  // The doctor starts a flow of its own and reads it back.
  await waitFor(() => {
    expect(world.requests.at(-1)).toBe('GET /self-service/login/flows')
  })
  expect(warnings).toEqual([])
})

test.each(['test', 'production'])('in %s the doctor does not come', async (mode) => {
  vi.stubEnv('NODE_ENV', mode)
  const { world, result } = await startBlocked()
  await fail(result)
  await fail(result)
  const asked = world.requests.length
  expect(result.current.error?.id).toBe('security_csrf_violation')
  await act(() => import('../../src/doctor/report.js'))
  expect(world.requests).toHaveLength(asked)
  expect(warnings).toEqual([])
})
