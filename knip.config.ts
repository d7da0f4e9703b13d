import type { KnipConfig } from 'knip'
import { commands, entries } from './scripts/entries.mjs'

export default {
  entry: [
    ...[...entries(), ...commands()].map(({ source }) => source),
    'scripts/*.mjs',
    'bench/*.mjs',
    'bench/suites/*.mjs',
    'bench/form/{flows.ts,commits.ts,page.tsx,server.tsx}',
    'playground/main.tsx',
    'test/book/playwright.config.ts',
    'test/looks/playwright.config.ts',
    'test/consumers/{playwright.config,support/pack,app/main}.{ts,tsx}',
    // What scripts load by path: see scripts/loadSource.mjs.
    'playground/startEmulator.ts',
    'src/emulator/server/command.ts',
    'test/conformance/player/{listAgreed,playFolders}.ts',
    'test/journeys/support/formPage.tsx',
    'test/guides/routers/*.{ts,tsx}',
    'test/types/*.test-d.{ts,tsx}',
  ],
  project: ['{src,stories,test,playground,scripts,bench,.storybook}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Run by scripts/testKinds.mjs, as programs; of Next a guide's types only, declared beside it; of the font its files.
  ignoreDependencies: ['publint', '@arethetypeswrong/cli', 'next', '@fontsource-variable/vazirmatn'],
} satisfies KnipConfig
