import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { signedIn } from '../world/signedIn.js'

/** What can be said of a page, or of part of it: how dense it is, light or dark, and another theme. */
const meta = {
  title: 'Theming/Density and parts of a page',
  parameters: { kratos: { config: configuration({ methods: everyMethod }) } },
} satisfies Meta

export default meta
type Story = StoryObj

const heightOf = (element: Element) => element.getBoundingClientRect().height

export const Comfortable: Story = {
  render: () => <LoginScreen />,
  play: async ({ canvas }) => {
    await expect(heightOf(await canvas.findByLabelText('Password'))).toBe(40)
  },
}

/** `data-density="compact"`, for dense tools with a mouse. */
export const Compact: Story = {
  ...Comfortable,
  globals: { density: 'compact' },
  play: async ({ canvas }) => {
    await expect(heightOf(await canvas.findByLabelText('Password'))).toBe(34)
  },
}

export const CompactSettings: Story = {
  globals: { density: 'compact' },
  parameters: { kratos: { prepare: signedIn } },
  render: () => <SettingsScreen layout="page" />,
  play: async ({ canvas }) => {
    await expect(heightOf(await canvas.findByLabelText('E-mail'))).toBe(34)
  },
}

/** `data-theme="dark"` on an element: dark inside it, whatever the page is. */
export const DarkPart: Story = {
  render: () => (
    <div data-theme="dark">
      <LoginScreen />
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByLabelText('Password')
    const card = canvasElement.querySelector('[data-kratos="card"]')
    // Where a person forces colours, theirs come first.
    const scheme = matchMedia('(forced-colors: active)').matches ? 'light dark' : 'dark'
    await expect(card ? getComputedStyle(card).colorScheme : '').toBe(scheme)
  },
}

/** Seeds that are set on such an element are worked out anew there. */
export const PartnerTheme: Story = {
  render: () => (
    <>
      <style>{`.partner { --kratos-accent: oklch(60% 0.19 25); --kratos-radius: 20px }`}</style>
      <div className="partner" data-theme="">
        <LoginScreen />
      </div>
    </>
  ),
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Sign in with password' })
    await expect(getComputedStyle(button).borderRadius).toBe('20px')
    const root = getComputedStyle(document.documentElement).getPropertyValue('--kratos-primary')
    await expect(getComputedStyle(button).getPropertyValue('--kratos-primary')).not.toBe(root)
  },
}
