import { act, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useResendCode } from '../../src/form/useResendCode.js'
import type { FlowHandle } from '../../src/queries/flowHandle.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { useRecoveryFlow } from '../../src/queries/useRecoveryFlow.js'
import unified from '../conformance/profiles/unified.json' with { type: 'json' }
import { ada, createWorld } from '../queries/createWorld.js'

const flows: [string, () => FlowHandle, object][] = [
  ['sign-in', () => useLoginFlow({ inUrl: false }), { identifier: ada.traits.email }],
  ['recovery', () => useRecoveryFlow({ inUrl: false }), { email: ada.traits.email }],
]

test.each(flows)(
  '%s sends another code, and not before the first could arrive',
  async (_, useFlow, asked) => {
    const clock = { ahead: 0 }
    const { now } = Date
    vi.spyOn(Date, 'now').mockImplementation(() => now() + clock.ahead)
    const world = createWorld({ config: unified, identities: [ada] })
    const { result } = world.renderHook(() => {
      const handle = useFlow()
      return { handle, code: useResendCode(handle) }
    })
    await waitFor(() => {
      expect(result.current.handle.status).toBe('ready')
    })
    expect(result.current.code.isOffered).toBe(false)

    const { flow, submit } = result.current.handle
    if (!flow) throw new Error('no flow')
    await act(() => submit({ csrf_token: world.tokenOf(flow), method: 'code', ...asked }))
    await waitFor(() => {
      expect(result.current.code.isOffered).toBe(true)
      expect(result.current.code.seconds).toBeGreaterThan(28)
    })
    await act(() => result.current.code.resend())
    expect(world.emulator.courier.messages).toHaveLength(1)

    clock.ahead = 31_000
    await waitFor(() => {
      expect(result.current.code.seconds).toBe(0)
    })
    await act(() => result.current.code.resend())
    await waitFor(() => {
      expect(result.current.code.seconds).toBeGreaterThan(28)
    })
    expect(new Set(world.emulator.courier.messages.map(({ code }) => code)).size).toBe(2)
  },
)
