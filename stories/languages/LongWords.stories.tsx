import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { ErrorScreen } from '../../src/screens/ErrorScreen.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { RecoveryScreen } from '../../src/screens/RecoveryScreen.js'
import { RegistrationScreen } from '../../src/screens/RegistrationScreen.js'
import { SecurityScreen } from '../../src/screens/SecurityScreen.js'
import { SessionsScreen } from '../../src/screens/SessionsScreen.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { VerificationScreen } from '../../src/screens/VerificationScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { expectToFit } from '../world/expectToFit.js'
import { signedInElsewhere } from '../world/signedIn.js'

/** Every screen in words two fifths longer than English, on the narrowest telephone: they wrap, and nothing is cut off. */
const meta = {
  title: 'Languages/Long words',
  parameters: {
    kratos: {
      config: configuration({ methods: everyMethod }),
      messages: () => import('../../src/i18n/locales/en-XA.js'),
    },
    viewport: { options: { narrow: { name: 'Narrow', styles: { width: '360px', height: '740px' } } } },
  },
  globals: { viewport: { value: 'narrow' } },
} satisfies Meta

export default meta
type Story = StoryObj

const isThere = async (canvasElement: HTMLElement) => {
  const canvas = within(canvasElement)
  await expect(await canvas.findByRole('main')).toHaveAttribute('lang', 'en-XA')
  await expect(await canvas.findByRole('heading', { level: 1 })).toHaveTextContent('⟦')
  await expect(canvasElement.querySelector('[data-kratos="skeleton"]')).toBeNull()
}

const story = (Screen: ComponentType): Story => ({
  render: () => <Screen />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findAllByText(/^⟦/)
    await canvas.findAllByRole('button')
    await isThere(canvasElement)
    await expect(window.innerWidth).toBe(360)
    await expectToFit(canvasElement)
  },
})

/** A screen for whoever is signed in, here and on two other devices. */
const account = (Screen: ComponentType): Story => ({
  ...story(Screen),
  parameters: { kratos: { ...meta.parameters.kratos, prepare: signedInElsewhere } },
})

export const Login: Story = story(LoginScreen)
export const Registration: Story = story(RegistrationScreen)
export const Recovery: Story = story(RecoveryScreen)
export const Verification: Story = story(VerificationScreen)
export const Security: Story = account(SecurityScreen)
export const Sessions: Story = account(SessionsScreen)
export const Settings: Story = account(() => <SettingsScreen layout="page" />)
export const SettingsInTabs: Story = account(SettingsScreen)

export const Refused: Story = {
  render: () => <LoginScreen />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox'), 'nobody@example.com')
    const password = canvasElement.querySelector('input[name="password"]')
    if (password) await userEvent.type(password, 'wrong{Enter}')
    await expect(await canvas.findByTestId('ui/message/4000006')).toHaveTextContent('⟦')
    await expectToFit(canvasElement)
  },
}

export const Failed: Story = {
  render: () => <ErrorScreen id="stub:500" />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('alert')
    await isThere(canvasElement)
    await expectToFit(canvasElement)
  },
}
