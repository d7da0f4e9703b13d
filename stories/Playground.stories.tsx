import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { type KratosParameters, kratosOf } from '../.storybook/kratos.js'
import { account } from '../playground/kratosConfiguration.js'
import type { Emulator, Mail } from '../src/emulator/index.js'
import type { KratosProviderProps } from '../src/index.js'
import { App, type PageName, pageNames } from './world/App.js'
import { configuration, everyMethod } from './world/configuration.js'
import { twelveProviders } from './world/providers.js'
import { signedIn } from './world/signedIn.js'

const methods = { password: {}, link: {}, ...everyMethod }

const traits = {
  nickname: { type: 'string', title: 'Nickname' },
  website: { type: 'string', format: 'uri', title: 'Website' },
  age: { type: 'number', title: 'Age' },
  born: { type: 'string', format: 'date', title: 'Born' },
  news: { type: 'boolean', title: 'Send me news' },
}

/** What can be said of the server in the controls. */
interface Server {
  /** The page that comes first. */
  page: PageName
  /** Somebody has signed in already. */
  signedIn: boolean
  methods: (keyof typeof methods)[]
  /** How many social providers there are. */
  providers: number
  /** Sign-in asks who one is before it asks for a proof. */
  identifierFirst: boolean
  /** Sign-up asks who one is before it asks how one will sign in. */
  twoSteps: boolean
  /** What is asked for beside the e-mail address and the name. */
  traits: (keyof typeof traits)[]
  generation: 'today' | 'v0.8'
}

function kratosFor(server: Server): KratosParameters {
  const isOn = (method: string) => server.methods.some((each) => each === method)
  const use = isOn('link') && !isOn('code') ? 'link' : 'code'
  return {
    config: configuration({
      methods: Object.fromEntries(
        Object.entries(methods).map(([method, said]) => [method, isOn(method) && said]),
      ),
      providers: twelveProviders.slice(0, server.providers),
      flows: {
        login: { style: server.identifierFirst ? 'identifier_first' : 'unified' },
        registration: { enable_legacy_one_step: !server.twoSteps, style: 'profile_first' },
        recovery: { use },
        verification: { use },
      },
      traits: Object.fromEntries(server.traits.map((trait) => [trait, traits[trait]])),
      home: 'settings',
    }),
    ...(server.generation === 'v0.8' && { version: 'v0.8' }),
    ...(server.signedIn && { prepare: signedIn }),
  }
}

interface OnServerProps extends Pick<KratosProviderProps, 'messages'> {
  emulator: Emulator
  page: PageName
}

function OnServer({ emulator, page, messages }: OnServerProps) {
  const [mails, setMails] = useState<readonly Mail[]>(emulator.courier.messages)
  useEffect(() => emulator.courier.onMessage(() => setMails([...emulator.courier.messages])), [emulator])
  return <App start={page} messages={messages} mails={mails} />
}

/**
 * All screens on a server that you configure: say in the controls which methods are on, how people sign in and up,
 * what is asked of them, and which generation of Kratos it is. Mail arrives below. (What a provider would ask in a page
 * of its own has no place in a story: leave those buttons alone.)
 */
const meta: Meta<Server> = {
  title: 'Playground',
  args: {
    page: 'login',
    signedIn: false,
    methods: ['password', 'code', 'passkey', 'totp', 'lookup_secret', 'webauthn'],
    providers: 2,
    identifierFirst: false,
    twoSteps: false,
    traits: [],
    generation: 'today',
  },
  argTypes: {
    page: { control: 'select', options: pageNames },
    methods: { control: 'check', options: Object.keys(methods) },
    providers: { control: { type: 'range', min: 0, max: 12 } },
    traits: { control: 'check', options: Object.keys(traits) },
    generation: { control: 'inline-radio', options: ['today', 'v0.8'] },
  },
  parameters: { kratos: kratosFor },
  render: (server, context) => {
    const { emulator, messages } = kratosOf(context)
    // Another configuration is another server, and nobody was there before.
    return (
      <OnServer key={JSON.stringify(server)} emulator={emulator} page={server.page} messages={messages} />
    )
  },
}

export default meta
type Story = StoryObj<Server>

/** From the sign-in to the account: pages follow one another as in an app. */
export const EveryMethod: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), account.email)
    await userEvent.type(canvas.getByLabelText('Password'), `${account.password}{Enter}`)
    await expect(await canvas.findByRole('heading', { name: 'Account settings' })).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: account.email }))
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Sign out' }))
    await expect(await canvas.findByLabelText('Password')).toBeVisible()
  },
}

/** Nobody has a password: a code is mailed, and read below. */
export const CodesAlone: Story = {
  args: { methods: ['code'], providers: 0, identifierFirst: true },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), `${account.email}{Enter}`)
    await userEvent.click(await canvas.findByRole('button', { name: /code/ }))
    const mail = await canvas.findByText(/^\d{6}$/)
    await userEvent.type(await canvas.findByLabelText('Login code'), mail.textContent)
    await expect(await canvas.findByRole('heading', { name: 'Account settings' })).toBeVisible()
  },
}

/** Sign-up in two steps, and more than usual is asked for. */
export const TwoSteps: Story = {
  args: { page: 'registration', twoSteps: true, traits: ['nickname', 'age', 'born', 'news'], providers: 12 },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('E-mail'), 'grace@example.com')
    await userEvent.type(canvas.getByLabelText('Age'), '85')
    await userEvent.click(canvas.getByRole('button', { name: 'Sign up' }))
    await expect(await canvas.findByLabelText('Password')).toBeVisible()
  },
}

/** The first generation of the protocol, with somebody signed in. */
export const OldKratos: Story = {
  args: { page: 'settings', signedIn: true, generation: 'v0.8', methods: ['password', 'link', 'totp'] },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('tab', { name: 'Authenticator app' }))
    await waitFor(() => expect(canvas.getByLabelText('Verify code')).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: 'security' }))
    await expect(await canvas.findByRole('heading', { name: 'Ways to sign in' })).toBeVisible()
  },
}
