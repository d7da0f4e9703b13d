import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, spyOn, userEvent } from 'storybook/test'
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
  --kratos-radius: ${radius / 16}rem;
  --kratos-space: ${space / 16}rem;
  --kratos-control: ${control / 16}rem;
  --kratos-font: ${font};
}`

function Css({ text }: { text: string }) {
  const [copied, setCopied] = useState('')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  return (
    <aside
      aria-label="CSS"
      style={{ padding: 16, font: '13px/1.6 ui-monospace, monospace', color: 'CanvasText' }}
    >
      <pre style={{ margin: '0 0 8px' }}>{text}</pre>
      <button type="button" onClick={() => void copy()}>
        {copied === text ? 'Copied' : 'Copy the CSS'}
      </button>
    </aside>
  )
}

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
      <Css text={cssOf(tokens)} />
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

/** What is copied looks on another page as it does here. */
export const Copied: Story = {
  args: { accent: '#be123c', radius: 16 },
  play: async ({ canvas, canvasElement }) => {
    const written = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy the CSS' }))
    await expect(await canvas.findByRole('button', { name: 'Copied' })).toBeVisible()
    const [css = ''] = written.mock.lastCall ?? []
    written.mockRestore()

    const main = await canvas.findByRole('button', { name: 'Sign in with password' })
    const look = () => {
      const { borderRadius, backgroundColor, height, fontFamily } = getComputedStyle(main)
      return { borderRadius, backgroundColor, height, fontFamily }
    }
    const here = look()
    const own = canvasElement.querySelector('style')
    if (own) own.textContent = ''
    await expect(look()).not.toEqual(here)
    const pasted = new CSSStyleSheet()
    pasted.replaceSync(css)
    document.adoptedStyleSheets.push(pasted)
    const there = look()
    document.adoptedStyleSheets.pop()
    if (own) own.textContent = css
    await expect(there).toEqual(here)
  },
}
