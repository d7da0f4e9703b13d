import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import { configuration, everyMethod } from '../world/configuration.js'

interface Tokens {
  accent: string
  neutral: string
  radius: number
  space: number
  control: number
  font: string
}

/** The tokens as an app writes them. */
const cssOf = ({ accent, neutral, radius, space, control, font }: Tokens) => `:root {
  --kratos-accent: ${accent};
  --kratos-neutral: ${neutral};
  --kratos-radius: ${radius}px;
  --kratos-space: ${space}px;
  --kratos-control: ${control}px;
  --kratos-font: ${font};
}`

/** Turn the tokens in the controls below, then copy the CSS. */
const meta: Meta<Tokens> = {
  title: 'Theming/Tokens',
  args: {
    accent: '#0f766e',
    neutral: '#64748b',
    radius: 10,
    space: 4,
    control: 40,
    font: 'system-ui, sans-serif',
  },
  argTypes: {
    accent: { control: 'color' },
    neutral: { control: 'color' },
    radius: { control: { type: 'range', min: 0, max: 24 } },
    space: { control: { type: 'range', min: 2, max: 6, step: 0.25 } },
    control: { control: { type: 'range', min: 32, max: 56 } },
    font: { control: 'text' },
  },
  parameters: {
    kratos: { config: configuration({ methods: everyMethod, providers: ['Google', 'GitHub'] }) },
  },
  render: (tokens) => (
    <>
      <style>{cssOf(tokens)}</style>
      <LoginScreen />
      <aside
        aria-label="CSS"
        style={{ padding: 16, font: '13px/1.6 monospace', background: '#fff', color: '#222' }}
      >
        <pre style={{ margin: 0 }}>{cssOf(tokens)}</pre>
        <button type="button" onClick={() => void navigator.clipboard.writeText(cssOf(tokens))}>
          Copy the CSS
        </button>
      </aside>
    </>
  ),
}

export default meta
type Story = StoryObj<Tokens>

export const Turned: Story = {
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Sign in with password' })
    await expect(getComputedStyle(button).borderRadius).toBe('10px')
    await expect(canvas.getByText(/--kratos-accent: #0f766e/)).toBeVisible()
  },
}

/** A light accent keeps its colour and gets dark words; corners go, gaps close. */
export const Loud: Story = {
  args: { accent: '#facc15', neutral: '#78716c', radius: 0, space: 3.5, control: 44 },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Sign in with password' })
    await expect(getComputedStyle(button).borderRadius).toBe('0px')
  },
}
