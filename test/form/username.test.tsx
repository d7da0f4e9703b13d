import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { useRegistrationFlow } from '../../src/queries/useRegistrationFlow.js'
import { useSettingsFlow } from '../../src/queries/useSettingsFlow.js'
import { createWorld } from '../queries/createWorld.js'
import { account, accountConfig } from './account.js'

const Settings = () => <FlowForm flow={useSettingsFlow({ inUrl: false })} />
const SignIn = () => <FlowForm flow={useLoginFlow({ inUrl: false })} />
const Confirm = () => <FlowForm flow={useLoginFlow({ inUrl: false, refresh: true })} />
const SignUp = () => <FlowForm flow={useRegistrationFlow({ inUrl: false })} />

const { selfservice } = accountConfig
const { flows } = selfservice
const inSteps = {
  ...accountConfig,
  selfservice: {
    ...selfservice,
    flows: {
      ...flows,
      login: { ...flows.login, style: 'identifier_first' },
      registration: { ...flows.registration, style: 'profile_first' },
    },
  },
}

async function open(page: ReactNode, { signedIn = false, config = accountConfig } = {}) {
  const world = createWorld({ config, identities: [account] })
  if (signedIn) await world.signIn()
  world.render(page)
  await screen.findAllByRole('button')
  return userEvent.setup()
}

/** What a password manager finds as the name beside a password. */
const usernames = () => [
  ...document.querySelectorAll<HTMLInputElement>(
    'form:has([type="password"]) input[autocomplete~="username"]',
  ),
]

beforeEach(() => {
  history.replaceState(null, '', '/')
})

test('a new password in settings is kept under the name of its account, which is not posted', async () => {
  await open(<Settings />, { signedIn: true })
  const [username, ...others] = usernames()
  expect(others).toEqual([])
  expect(username).toHaveValue(account.traits.email)
  expect(username).toHaveAttribute('readonly')
  expect(username?.form && [...new FormData(username.form).values()]).not.toContain(account.traits.email)
})

test('nobody meets it: it is no stop of the Tab key, and assistive technology knows nothing of it', async () => {
  await open(<Settings />, { signedIn: true })
  const [username] = usernames()
  expect(username).toHaveAttribute('tabindex', '-1')
  expect(username).toHaveAttribute('aria-hidden', 'true')
  expect(username).not.toBeVisible()
})

test('a fresh proof says whose password it is', async () => {
  await open(<Confirm />, { signedIn: true })
  expect(usernames().map(({ value }) => value)).toEqual([account.traits.email])
})

test('so does the step after the name', async () => {
  const user = await open(<SignIn />, { config: inSteps })
  await user.type(screen.getByRole('textbox'), `${account.traits.email}{Enter}`)
  await screen.findByLabelText('Password')
  expect(usernames().map(({ value }) => value)).toEqual([account.traits.email])
})

test('so does the step that asks for the password of a new account', async () => {
  const user = await open(<SignUp />, { config: inSteps })
  await user.type(screen.getByLabelText('E-Mail'), 'grace@example.com{Enter}')
  await screen.findByLabelText('Password')
  expect(usernames().map(({ value }) => value)).toEqual(['grace@example.com'])
})

test('where the name is typed beside the password there is no other', async () => {
  await open(<SignIn />)
  expect(usernames().map(({ name }) => name)).toEqual(['identifier'])
})
