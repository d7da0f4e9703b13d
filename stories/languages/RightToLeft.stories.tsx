import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import ar from '../../src/i18n/locales/ar.js'
import fa from '../../src/i18n/locales/fa.js'
import he from '../../src/i18n/locales/he.js'
import type { Locale } from '../../src/index.js'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { RecoveryScreen } from '../../src/screens/RecoveryScreen.js'
import { SessionsScreen } from '../../src/screens/SessionsScreen.js'
import { SettingsScreen } from '../../src/screens/SettingsScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'
import { expectToFit } from '../world/expectToFit.js'
import { signedIn, signedInElsewhere } from '../world/signedIn.js'

/** Languages that run from right to left, on a page that does not: the kit's part says so itself. */
const meta = {
  title: 'Languages/Right to left',
  parameters: { kratos: { config: configuration({ methods: everyMethod }) } },
} satisfies Meta

export default meta
type Story = StoryObj

const speaking = (messages: Locale) => ({ kratos: { ...meta.parameters.kratos, messages } })

const login = (locale: Locale): Story => ({
  parameters: speaking(locale),
  render: () => <LoginScreen />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const password = await canvas.findByLabelText(locale.messages[1070001])
    const main = canvas.getByRole('main')
    await expect(main).toHaveAttribute('lang', locale.tag)
    await expect(getComputedStyle(main).direction).toBe('rtl')
    // Whom one signs in as is an address more often than not.
    await expect(getComputedStyle(canvas.getByRole('textbox')).direction).toBe('ltr')
    // The way to show a password stands at the end of the line, which is the left one here.
    const show = canvas.getByRole('button', { name: locale.texts.showPassword })
    const middle = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return (left + right) / 2
    }
    await expect(middle(show)).toBeLessThan(middle(password))
    await expectToFit(canvasElement)
  },
})

export const Arabic: Story = login(ar)
export const Hebrew: Story = login(he)
export const Persian: Story = login(fa)

/** Addresses and codes run from left to right, and sentences around them do not. */
export const AddressesAndCodes: Story = {
  parameters: speaking(ar),
  render: () => <RecoveryScreen />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const address = await canvas.findByRole('textbox')
    await expect(getComputedStyle(address).direction).toBe('ltr')
    await userEvent.type(address, 'ada@example.com{Enter}')
    const message = await canvas.findByTestId('ui/message/1060003')
    await expect(getComputedStyle(message).direction).toBe('rtl')
    await expect(getComputedStyle(canvas.getByLabelText(ar.messages[1070010])).direction).toBe('ltr')
    await expect(canvas.getByText('ada@example.com').localName).toBe('bdi')
  },
}

export const Secrets: Story = {
  parameters: { kratos: { ...speaking(he).kratos, prepare: signedIn } },
  render: () => <SettingsScreen only="totp" />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const secret = await canvas.findByTestId('node/text/totp_secret_key/text')
    await expect(secret.querySelector('code')).toHaveAttribute('dir', 'ltr')
    await expectToFit(canvasElement)
  },
}

/** “Chrome on Linux”: what comes first in the sentence stands to the right. */
export const Devices: Story = {
  parameters: { kratos: { ...speaking(ar).kratos, prepare: signedInElsewhere } },
  render: () => <SessionsScreen />,
  play: async ({ canvasElement }) => {
    const name = await within(canvasElement).findByText(/Safari.*iPhone/)
    const words = [...name.childNodes].find((node) => node.textContent?.includes('Safari'))
    const leftOf = (word: string) => {
      const range = document.createRange()
      const text = words?.firstChild ?? words
      if (!text) throw new Error('Nothing is said of the device.')
      const at = text.textContent?.indexOf(word) ?? 0
      range.setStart(text, at)
      range.setEnd(text, at + word.length)
      return range.getBoundingClientRect().left
    }
    await expect(leftOf('Safari')).toBeGreaterThan(leftOf('iPhone'))
  },
}
