import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { ada, createWorld } from '../queries/createWorld.js'
import { passwordConfig } from '../queries/passwordConfig.js'

// The page is older than what the server has: files that it knows are gone.
vi.mock('../../src/form/codeOnCall.js', () => {
  const gone = { now: () => undefined, load: () => Promise.resolve(undefined) }
  return { submitting: gone, lists: gone, webauthn: gone }
})

test('where the code of a submit is gone, the browser posts the form by itself', async () => {
  history.replaceState(null, '', '/login')
  const user = userEvent.setup()
  const world = createWorld({ config: passwordConfig, identities: [ada] })
  const SignIn = () => <FlowForm flow={useLoginFlow({ inUrl: false })} />
  world.render(<SignIn />)
  await user.type(await screen.findByLabelText('E-Mail'), ada.traits.email)
  await user.type(screen.getByLabelText('Password'), ada.password)

  const posted: Record<string, unknown>[] = []
  addEventListener('submit', (event) => {
    const { defaultPrevented, submitter, target } = event
    event.preventDefault()
    if (!defaultPrevented && target instanceof HTMLFormElement)
      posted.push(Object.fromEntries(new FormData(target, submitter)))
  })
  await user.click(screen.getByRole('button', { name: /sign in/i }))
  await expect.poll(() => posted).toHaveLength(1)
  expect(posted[0]).toMatchObject({
    identifier: ada.traits.email,
    password: ada.password,
    method: 'password',
  })
  expect(posted[0]?.['csrf_token']).toMatch(/.{20}/)
  expect(world.requests).not.toContain('POST /self-service/login')
})
