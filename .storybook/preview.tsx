import { withThemeByDataAttribute } from '@storybook/addon-themes'
import type { Decorator, Preview, ReactRenderer } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import { configure } from 'storybook/test'
import '../src/theme/styles.css'
import '../src/theme/account.css'
import '../src/theme/providers.css'
import './page.css'
import { unplug } from '../stories/world/plugIn.js'
import { startKratos, withKratos } from './kratos.js'
import { languages } from './languages.js'
import { mishaps } from './mishaps.js'

// Two busy cores: what is slow to come is not wrong.
configure({ asyncUtilTimeout: 15_000 })

const withDirection: Decorator = (Story, { globals }) => {
  const direction = globals['direction'] === 'rtl' ? 'rtl' : 'ltr'
  useLayoutEffect(() => {
    document.documentElement.dir = direction
    return () => document.documentElement.removeAttribute('dir')
  }, [direction])
  return <Story />
}

const withDensity: Decorator = (Story, { globals }) => {
  const density = globals['density'] === 'compact' ? 'compact' : 'comfortable'
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density
    return () => document.documentElement.removeAttribute('data-density')
  }, [density])
  return <Story />
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Playground',
          'Screens',
          [
            'Login',
            'Login by other ways',
            'Login second step',
            'Registration',
            'Registration by other ways',
            'Recovery',
            'Verification',
            'Settings',
            'Settings, group by group',
            'Security',
            'Sessions',
            'Error',
          ],
          'Doors',
          'Lifecycle',
          'Form',
          ['Nodes', 'States', 'Attributes', 'Layout', 'Overrides', 'Headless'],
          'Theming',
          ['Presets', 'Tokens'],
          'Languages',
          'Guides',
        ],
      },
    },
    controls: { matchers: { color: /(background|color)$/i, date: /Date$/i } },
  },
  globalTypes: {
    direction: {
      description: 'Text direction',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    density: {
      description: 'Density',
      toolbar: { title: 'Density', icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
    language: {
      description: 'Language of the kit',
      toolbar: { title: 'Language', icon: 'globe', items: languages, dynamicTitle: true },
    },
    network: {
      description: 'What goes wrong on the way to the server',
      toolbar: { title: 'Network', icon: 'lightning', items: Object.keys(mishaps), dynamicTitle: true },
    },
  },
  initialGlobals: { direction: 'ltr', density: 'comfortable', language: 'en', network: 'fine' },
  loaders: [startKratos],
  beforeEach: () => unplug,
  decorators: [
    withKratos,
    withThemeByDataAttribute<ReactRenderer>({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
    withDirection,
    withDensity,
  ],
}

export default preview
