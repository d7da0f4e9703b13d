import type { KnipConfig } from 'knip'
import { entries } from './scripts/entries.mjs'

export default {
  entry: [
    ...entries().map(({ source }) => source),
    'scripts/*.mjs',
    'bench/*.mjs',
    'playground/main.tsx',
    'test/types/*.test-d.ts',
  ],
  project: ['{src,stories,test,playground,scripts,bench,.storybook}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Run by scripts/testKinds.mjs, as programs.
  ignoreDependencies: ['publint', '@arethetypeswrong/cli'],
} satisfies KnipConfig
