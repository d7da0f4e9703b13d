import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFlow } from '../../src/client/createFlow.js'
import { logout } from '../../src/client/logout.js'
import { submitFlow } from '../../src/client/submitFlow.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { totp } from '../conformance/player/totp.js'
import unified from '../conformance/profiles/unified.json' with { type: 'json' }
import { ada, createWorld } from './createWorld.js'

test('somebody with an authenticator app is asked for its code on the same page', async () => {
  const world = createWorld({ config: unified, identities: [ada] })
  await world.signIn()
  const settings = await createFlow(world.client, 'settings')
  const key = settings.ui.nodes
    .filter((node) => node.type === 'text')
    .find(({ attributes }) => attributes.id === 'totp_secret_key')?.attributes.text.text
  if (!key) throw new Error('the settings show no key')
  const code = () => totp(key, world.emulator.clock.now())
  await submitFlow(world.client, settings, {
    csrf_token: world.tokenOf(settings),
    method: 'totp',
    totp_code: await code(),
  })
  await logout(world.client)
  world.emulator.clock.advance({ minutes: 1 })

  const { result } = world.renderHook(() => useLoginFlow({ inUrl: false }))
  await waitFor(() => {
    expect(result.current.status).toBe('ready')
  })
  const post = (payload: Record<string, unknown>) => {
    const { flow, submit } = result.current
    if (!flow) throw new Error('no login flow')
    return submit({ csrf_token: world.tokenOf(flow), ...payload })
  }
  await act(() => post({ method: 'password', identifier: ada.traits.email, password: ada.password }))
  await waitFor(() => {
    expect(result.current.flow?.requested_aal).toBe('aal2')
  })
  expect(result.current.status).toBe('ready')
  expect(world.navigated).toEqual([])

  const secondCode = await code()
  await act(() => post({ method: 'totp', totp_code: secondCode }))
  await waitFor(() => {
    expect(result.current.status).toBe('completed')
  })
})
