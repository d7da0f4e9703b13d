import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { getSession } from '../../src/client/getSession.js'
import { FlowForm } from '../../src/components/FlowForm.js'
import type { FlowFormProps } from '../../src/form/FlowForm.js'
import { useRegistrationFlow } from '../../src/queries/useRegistrationFlow.js'
import { useSettingsFlow } from '../../src/queries/useSettingsFlow.js'
import { createWorld } from '../queries/createWorld.js'
import { account, accountConfig } from './account.js'

function SignUp(props: Omit<FlowFormProps, 'flow'>) {
  const registration = useRegistrationFlow({ inUrl: false })
  return (
    <>
      <FlowForm {...props} flow={registration} />
      <p>{registration.status}</p>
    </>
  )
}

async function openSignUp(props: Omit<FlowFormProps, 'flow'> = {}) {
  const world = createWorld({ config: accountConfig })
  world.render(<SignUp {...props} />)
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('E-Mail'), 'grace@example.com')
  await user.type(screen.getByLabelText('Password'), 'tulip-harbour-42-lantern')
  return {
    world,
    user,
    traits: async () => (await getSession(world.client))?.identity?.traits,
    posts: () => world.requests.filter((request) => request === 'POST /self-service/registration').length,
  }
}

const signUp = () => screen.getByRole('button', { name: 'Sign up' })

beforeEach(() => {
  history.replaceState(null, '', '/registration')
})

describe('signing up with a list', () => {
  test('one press is enough, though the server has to say first that it wants a list', async () => {
    const { user, traits, posts } = await openSignUp()
    await user.type(screen.getByLabelText('Tags'), 'maths, poetry')
    await user.type(screen.getByLabelText('Lucky numbers'), '7,41')
    const said: string[] = []
    const watch = new MutationObserver(() => {
      said.push(...[...document.querySelectorAll('[data-kratos="message"]')].map((each) => each.textContent))
    })
    watch.observe(document.body, { subtree: true, childList: true })
    await user.click(signUp())
    await screen.findByText('completed')
    expect(await traits()).toMatchObject({ tags: ['maths', 'poetry'], numbers: [7, 41] })
    expect(said).toEqual([])
    // A text, lists of texts, and a list of numbers.
    expect(posts()).toBe(3)
  })

  test('an app that knows it spares the server a question', async () => {
    const { user, traits, posts } = await openSignUp({ nodes: { 'traits.tags': { list: true } } })
    await user.type(screen.getByLabelText('Tags'), 'maths')
    await user.click(signUp())
    await screen.findByText('completed')
    expect(await traits()).toMatchObject({ tags: ['maths'] })
    expect(posts()).toBe(1)
  })

  test('what else is wrong is said, and the next press sends the list as one', async () => {
    const { user, traits, posts } = await openSignUp()
    await user.type(screen.getByLabelText('Tags'), 'maths, maths')
    await user.clear(screen.getByLabelText('Password'))
    await user.type(screen.getByLabelText('Password'), 'short')
    await user.click(signUp())
    await waitFor(() => expect(screen.getByLabelText('Tags')).toBeInvalid())
    expect(screen.getByLabelText('Tags')).toHaveAccessibleDescription(/are equal/)
    expect(screen.getByLabelText('Tags')).toHaveValue('maths, maths')
    await user.clear(screen.getByLabelText('Tags'))
    await user.type(screen.getByLabelText('Tags'), 'maths, chess')
    await user.type(screen.getByLabelText('Password'), 'tulip-harbour-42-lantern')
    const before = posts()
    await user.click(signUp())
    await screen.findByText('completed')
    expect(posts()).toBe(before + 1)
    expect(await traits()).toMatchObject({ tags: ['maths', 'chess'] })
  })
})

test.each([
  ['the server asked for', {}],
  ['the app knows', { 'traits.tags': { list: true } }],
])('a list that %s, typed in the first of two steps, arrives with the second', async (_who, nodes) => {
  const { selfservice } = accountConfig
  const { registration } = selfservice.flows
  const flows = { ...selfservice.flows, registration: { ...registration, style: 'profile_first' } }
  const world = createWorld({ config: { ...accountConfig, selfservice: { ...selfservice, flows } } })
  world.render(<SignUp nodes={nodes} />)
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('E-Mail'), 'grace@example.com')
  await user.type(screen.getByLabelText('Tags'), 'maths, poetry')
  await user.click(signUp())
  await user.type(await screen.findByLabelText('Password'), 'tulip-harbour-42-lantern')
  await user.click(signUp())
  await screen.findByText('completed')
  const session = await getSession(world.client)
  expect(session?.identity?.traits).toMatchObject({ tags: ['maths', 'poetry'] })
})

describe('a list in settings', () => {
  async function openSettings() {
    history.replaceState(null, '', '/settings')
    const world = createWorld({ config: accountConfig, identities: [account] })
    await world.signIn()
    function Settings() {
      return <FlowForm flow={useSettingsFlow({ inUrl: false })} only="profile" />
    }
    world.render(<Settings />)
    await screen.findByLabelText('E-Mail')
    const user = userEvent.setup()
    const save = () => user.click(screen.getByRole('button', { name: 'Save' }))
    return { user, save, traits: async () => (await getSession(world.client))?.identity?.traits }
  }
  const element = (name: string) => {
    const found = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (!found) throw new Error(`There is no input ${name}.`)
    return found
  }

  test('keeps all its elements, their order and their types, when something else is changed', async () => {
    const { user, save, traits } = await openSettings()
    await user.clear(screen.getByLabelText('Age'))
    await user.type(screen.getByLabelText('Age'), '37')
    await save()
    await expect.poll(traits).toEqual({ ...account.traits, age: 37 })
  })

  test('names its elements apart', async () => {
    await openSettings()
    expect(screen.getByLabelText('Tags')).toBe(element('traits.tags'))
    expect(screen.getByLabelText('Tags 1')).toHaveValue('poetry')
    expect(screen.getByLabelText('Lucky numbers 2')).toHaveValue(1)
  })

  test('grows by what is typed, once', async () => {
    const { user, save, traits } = await openSettings()
    await user.type(element('traits.tags'), 'chess, go')
    await user.type(element('traits.numbers'), '3')
    await save()
    const grown = { tags: ['poetry', 'maths', 'chess', 'go'], numbers: [2, 1, 3] }
    await expect.poll(traits).toMatchObject(grown)
    await waitFor(() => expect(element('traits.tags')).toHaveValue(''))
    expect(element('traits.tags.3')).toHaveValue('go')
    await save()
    await screen.findByTestId('ui/message/1050001')
    expect(await traits()).toMatchObject(grown)
  })

  test('loses the element that is emptied, and no other with the save after that', async () => {
    const { user, save, traits } = await openSettings()
    await user.clear(element('traits.tags.0'))
    await save()
    await expect.poll(traits).toMatchObject({ tags: ['maths'] })
    await waitFor(() => expect(element('traits.tags.0')).toHaveValue('maths'))
    await user.clear(screen.getByLabelText('Age'))
    await user.type(screen.getByLabelText('Age'), '37')
    await save()
    await expect.poll(traits).toMatchObject({ age: 37, tags: ['maths'] })
  })
})
