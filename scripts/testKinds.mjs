/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} command A program of node_modules/.bin, or `node`, with its arguments.
 * @property {'vitest' | 'playwright'} [runner] Whose report tells how many tests ran; other steps count as one test.
 *
 * @typedef {object} TestKind
 * @property {string} name
 * @property {Step[]} steps
 */

const unit = ['--project', 'unit', '--project', 'unit-react-18']
const stories = [
  '--project',
  'browser',
  '--project',
  'storybook',
  '--project',
  'storybook-dark',
  '--project',
  'storybook-rtl',
  '--project',
  'storybook-forced-colors',
]

/**
 * Every kind of test in the order in which `npm test` runs them: what is fast and fails often comes first.
 *
 * @type {TestKind[]}
 */
export const testKinds = [
  {
    name: 'lint',
    steps: [
      { title: 'format', command: ['biome', 'check'] },
      { title: 'lint', command: ['oxlint', '--deny-warnings'] },
    ],
  },
  { name: 'types', steps: [{ title: 'types and type tests', command: ['tsc', '-p', 'tsconfig.json'] }] },
  {
    name: 'build',
    steps: [
      { title: 'modules', command: ['vite', 'build'] },
      { title: 'declarations', command: ['tsc', '-p', 'tsconfig.build.json'] },
    ],
  },
  {
    name: 'unit',
    steps: [
      {
        title: 'units, components (React 19 and 18), conformance',
        command: ['vitest', 'run', ...unit],
        runner: 'vitest',
      },
    ],
  },
  {
    name: 'stories',
    steps: [
      { title: 'stories in Chromium with axe', command: ['vitest', 'run', ...stories], runner: 'vitest' },
    ],
  },
  {
    name: 'journeys',
    steps: [{ title: 'the playground in Chromium', command: ['playwright', 'test'], runner: 'playwright' }],
  },
  {
    name: 'looks',
    steps: [
      {
        title: 'every screen as it is pictured',
        command: ['playwright', 'test', '-c', 'test/looks'],
        runner: 'playwright',
      },
    ],
  },
  {
    name: 'package',
    steps: [
      { title: 'package', command: ['publint', '--strict'] },
      { title: 'types of the package', command: ['attw', '--pack', '.', '--profile', 'esm-only'] },
      { title: 'size', command: ['node', 'bench/size.mjs'] },
      { title: 'unused files and exports', command: ['knip'] },
    ],
  },
  {
    name: 'book',
    steps: [
      { title: 'Storybook as static files', command: ['storybook', 'build', '--quiet'] },
      {
        title: 'the book below a path, in Chromium',
        command: ['playwright', 'test', '-c', 'test/book'],
        runner: 'playwright',
      },
    ],
  },
  {
    name: 'consumers',
    steps: [
      {
        title: 'apps that install the packed package: React 18, React 19, Tailwind',
        command: ['playwright', 'test', '-c', 'test/consumers'],
        runner: 'playwright',
      },
    ],
  },
]
