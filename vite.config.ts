import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { BrowserContextOptions } from 'playwright'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { chromiumOptions } from './scripts/chromium.mjs'
import { commands, entries } from './scripts/entries.mjs'
import { playgroundSource } from './scripts/playgroundSource.mjs'
import { react18 } from './test/react-18/plugin.js'

const root = fileURLToPath(new URL('.', import.meta.url))

/** TypeScript 6 refuses `import 'kratos-kit/styles.css'` unless a declaration stands beside the CSS. */
function cssDeclarations(): Plugin {
  return {
    name: 'css-declarations',
    apply: (_config, { command }) => command === 'build' && !process.env['STORYBOOK'],
    generateBundle() {
      for (const { output } of entries().filter((entry) => entry.output.endsWith('.css'))) {
        const fileName = `${output.slice('dist/'.length)}.d.ts`
        this.emitFile({ type: 'asset', fileName, source: 'export {}\n' })
      }
    },
  }
}

/** Generous on purpose: two busy cores starve a browser, and a time-out there proves nothing. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } }

/** Projects in Chromium run one after the other (`order`); their files share a page, which is five times faster. */
function inChromium(order: number, contextOptions: BrowserContextOptions = {}) {
  return {
    ...patience,
    isolate: false,
    sequence: { groupOrder: order },
    browser: {
      enabled: true,
      headless: true,
      connectTimeout: 240_000,
      provider: playwright({ launchOptions: chromiumOptions(), contextOptions }),
      instances: [{ browser: 'chromium' as const }],
    },
  }
}

/** Bundled beforehand: found in mid-run they would reload the page under a test. */
const optimizeDeps = {
  include: [
    'react',
    'react-dom/client',
    '@tanstack/react-query',
    '@headlessui/react',
    'ky',
    '@cfworker/json-schema',
    'uqr',
  ],
}

/** Every story as a test: rendered, played and looked at by axe, with the toolbar set to `initialGlobals`. */
function stories(
  name: string,
  order: number,
  initialGlobals: Record<string, string>,
  contextOptions?: BrowserContextOptions,
): TestProjectConfiguration {
  return {
    extends: true,
    optimizeDeps,
    // Only under Vitest: the build and Storybook itself read this file too.
    plugins: process.env['VITEST'] ? [storybookTest({ configDir: `${root}.storybook`, initialGlobals })] : [],
    test: { ...inChromium(order, contextOptions), name },
  }
}

const inJsdom = {
  // What needs a browser; the projects there would inherit an exclusion made for all.
  exclude: ['**/node_modules/**', 'test/browser/**', 'test/journeys/**'],
  ...patience,
  environment: 'jsdom',
  // What the guides import by the package's name.
  alias: playgroundSource.resolve.alias,
  setupFiles: ['test/support/setupDom.ts'],
  restoreMocks: true,
}

export default defineConfig({
  plugins: [react(), cssDeclarations()],
  build: {
    target: 'es2022',
    sourcemap: true,
    // Readable for people who debug; minified CSS would also lose `color-scheme` to polyfill variables.
    minify: false,
    copyPublicDir: false,
    cssCodeSplit: true,
    lib: {
      entry: Object.fromEntries(
        [...entries(), ...commands()].map(({ module, source }) => [module, `${root}${source}`]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text', 'lcov'] },
    projects: [
      {
        extends: true,
        test: {
          ...inJsdom,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          provide: { reactMajor: '19' },
        },
      },
      {
        extends: true,
        plugins: [react18()],
        test: {
          ...inJsdom,
          name: 'unit-react-18',
          include: ['test/**/*.test.tsx'],
          provide: { reactMajor: '18' },
        },
      },
      {
        extends: true,
        optimizeDeps,
        test: {
          ...inChromium(1),
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
        },
      },
      stories('storybook', 2, {}),
      stories('storybook-dark', 3, { theme: 'dark' }),
      stories('storybook-rtl', 4, { direction: 'rtl' }),
      stories('storybook-forced-colors', 5, {}, { forcedColors: 'active' }),
    ],
  },
})
