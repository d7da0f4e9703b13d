import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { stepUpFetch } from '../../src/queries/stepUpFetch.js'
import { useSettingsFlow } from '../../src/queries/useSettingsFlow.js'
import { useStepUp } from '../../src/queries/useStepUp.js'
import basic from '../conformance/profiles/basic.json' with { type: 'json' }
import { ada, createWorld } from './createWorld.js'

/** Ada in her settings, an hour and a half after she signed in: too long ago to change a password. */
async function openSettings({ dialog = true } = {}) {
  const world = createWorld({ config: basic, identities: [ada] })
  await world.signIn()
  const { result } = world.renderHook(() => ({
    settings: useSettingsFlow({ inUrl: false }),
    stepUp: useStepUp(),
  }))
  await waitFor(() => {
    expect(result.current.settings.status).toBe('ready')
  })
  world.emulator.clock.advance({ minutes: 90 })
  // A settings flow lives for an hour: a person would have got another one by then.
  act(() => {
    result.current.settings.restart()
  })
  const first = result.current.settings.flow?.id
  await waitFor(() => {
    expect(result.current.settings.flow?.id).not.toBe(first)
  })
  if (dialog) result.current.stepUp.present()
  const changePassword = () => {
    const { flow, submit } = result.current.settings
    if (!flow) throw new Error('no settings flow')
    return submit({ csrf_token: world.tokenOf(flow), method: 'password', password: 'Another-lamp-42-orbit' })
  }
  return { world, result, changePassword }
}

describe('step-up', () => {
  it('asks who it is, and then finishes what was begun', async () => {
    const { world, result, changePassword } = await openSettings()
    let changed: ReturnType<typeof changePassword> | undefined
    act(() => {
      changed = changePassword()
    })
    await waitFor(() => {
      expect(result.current.stepUp.challenge).toEqual({ level: 'refresh' })
    })
    await world.signIn({ refresh: true })
    act(() => {
      result.current.stepUp.resolve(true)
    })
    await act(() => changed)
    await waitFor(() => {
      expect(result.current.settings.flow?.state).toBe('success')
    })
    expect(result.current.settings.error).toBeNull()
    expect(result.current.stepUp.challenge).toBeNull()
  })

  it('leaves everything as it was where it is cancelled', async () => {
    const { result, changePassword } = await openSettings()
    let changed: ReturnType<typeof changePassword> | undefined
    act(() => {
      changed = changePassword()
    })
    await waitFor(() => {
      expect(result.current.stepUp.challenge).not.toBeNull()
    })
    const id = result.current.settings.flow?.id
    act(() => {
      result.current.stepUp.resolve(false)
    })
    await act(() => changed)
    expect(result.current.settings.error?.id).toBe('session_refresh_required')
    expect(result.current.settings.flow?.id).toBe(id)
    expect(result.current.settings.status).toBe('ready')
  })

  it('says what is due where no dialog is there to ask', async () => {
    const { result, changePassword } = await openSettings({ dialog: false })
    await act(changePassword)
    expect(result.current.settings.error?.id).toBe('session_refresh_required')
  })

  it('asks once for several requests of the app that wait for it', async () => {
    const world = createWorld({ config: basic })
    const { result } = world.renderHook(() => useStepUp())
    result.current.present()
    let fresh = false
    const backend = stepUpFetch({ request: result.current.request }, async () =>
      fresh
        ? Response.json({ paid: true })
        : Response.json({ error: { id: 'session_refresh_required' } }, { status: 403 }),
    )
    const answers = [1, 2].map(() =>
      backend('https://app.example.com/pay', { method: 'POST', body: '{"amount":5}' }),
    )
    await waitFor(() => {
      expect(result.current.challenge).toEqual({ level: 'refresh' })
    })
    fresh = true
    act(() => {
      result.current.resolve(true)
    })
    expect(
      await Promise.all(answers.map(async (answer) => (await (await answer).json()) as unknown)),
    ).toEqual([{ paid: true }, { paid: true }])
  })
})
