import { withThemeByDataAttribute } from '@storybook/addon-themes'
import type { Decorator, Preview, ReactRenderer } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import { configure } from 'storybook/test'
import '../src/theme/styles.css'
import '../src/theme/account.css'
import '../src/theme/providers.css'
import { startKratos, withKratos } from './kratos.js'

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

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
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
  },
  initialGlobals: { direction: 'ltr' },
  loaders: [startKratos],
  decorators: [
    withKratos,
    withThemeByDataAttribute<ReactRenderer>({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
    withDirection,
  ],
}

export default preview
