import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { LoginScreen } from '../../src/screens/LoginScreen.js'
import contrast from '../../src/theme/presets/contrast.css?inline'
import plain from '../../src/theme/presets/plain.css?inline'
import shadcn from '../../src/theme/presets/shadcn.css?inline'
import warm from '../../src/theme/presets/warm.css?inline'
import { Beside } from '../world/Beside.js'
import { configuration, everyMethod } from '../world/configuration.js'
import './shadcn.css'

interface Preset {
  css: string
  /** Has the variables that a Tailwind app with shadcn has. */
  inShadcnApp?: boolean
}

/** A preset is a CSS file that sets tokens: `import 'kratos-kit/presets/warm.css'`. */
const meta: Meta<Preset> = {
  title: 'Theming/Presets',
  argTypes: { css: { control: false }, inShadcnApp: { control: false } },
  parameters: {
    kratos: { config: configuration({ methods: everyMethod, providers: ['Google', 'GitHub'] }) },
  },
  render: ({ css, inShadcnApp }) => (
    <div className={inShadcnApp ? 'shadcn-app' : undefined} data-theme={inShadcnApp ? '' : undefined}>
      <style>{css}</style>
      <LoginScreen />
    </div>
  ),
}

export default meta
type Story = StoryObj<Preset>
type Context = Parameters<NonNullable<Story['play']>>[0]

const mainButton = { name: 'Sign in with password' }

/** How the main button turns out. */
const lookOf = async ({ canvas }: Context) => getComputedStyle(await canvas.findByRole('button', mainButton))

export const Default: Story = {
  args: { css: '' },
  play: async (context) => {
    await expect((await lookOf(context)).borderRadius).toBe('8px')
  },
}

/** The system's fonts and colours. */
export const Plain: Story = {
  args: { css: plain },
  play: async (context) => {
    await expect((await lookOf(context)).borderRadius).toBe('4px')
  },
}

/** Paper, clay, a serif. */
export const Warm: Story = {
  args: { css: warm },
  play: async (context) => {
    await expect((await lookOf(context)).borderRadius).toBe('12px')
    const title = context.canvas.getByRole('heading', { level: 1 })
    await expect(getComputedStyle(title).fontFamily).toMatch(/serif/)
  },
}

/** Black and white, strokes twice as thick. */
export const HighContrast: Story = {
  args: { css: contrast },
  play: async (context) => {
    await lookOf(context)
    const field = getComputedStyle(context.canvas.getByLabelText('Password'))
    await expect(field.borderTopWidth).toBe('2px')
  },
}

/** Takes the variables of a Tailwind app with shadcn: its corners, its greys, its main colour. */
export const Shadcn: Story = {
  args: { css: shadcn, inShadcnApp: true },
  play: async (context) => {
    const look = await lookOf(context)
    await expect(look.borderRadius).toBe('8px')
    await expect(look.getPropertyValue('--kratos-primary')).toBe(look.getPropertyValue('--primary'))
  },
}

const presets = { Default: '', Plain: plain, Warm: warm, 'High contrast': contrast, shadcn }

/** A preset for one element alone: what it says of the page, it says of that. */
const within = (name: string, css: string) => `[data-preset='${name}'] { ${css.replaceAll(':root', '&')} }`

/** All of them on one page: each begins a theme of its own, by `data-theme` on the element around it. */
export const SideBySide: Story = {
  args: { css: '' },
  render: () => (
    <>
      <style>
        {Object.entries(presets)
          .map(([name, css]) => within(name, css))
          .join('\n')}
      </style>
      <Beside
        shown={Object.keys(presets).map((name) => ({
          title: name,
          content: (
            <div data-preset={name} data-theme="" className={name === 'shadcn' ? 'shadcn-app' : undefined}>
              <LoginScreen render={{ screen: <div />, title: <h3>Sign in</h3> }} />
            </div>
          ),
        }))}
      />
    </>
  ),
  play: async ({ canvas }) => {
    const buttons = await canvas.findAllByRole('button', mainButton)
    await expect(buttons.map((button) => getComputedStyle(button).borderRadius)).toEqual([
      '8px',
      '4px',
      '12px',
      '4px',
      '8px',
    ])
  },
}
