import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './entries.mjs'
import { run } from './run.mjs'

const reports = join(root, 'node_modules/.cache/kratos-kit')

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {Count & { name: string, seconds: number }} Result
 */

/**
 * How each test runner is asked for a report of its own beside what it prints, and how that is read.
 *
 * @type {Record<'vitest' | 'playwright', {
 *   args: (file: string) => string[],
 *   env: (file: string) => Record<string, string>,
 *   count: (report: unknown) => Count,
 * }>}
 */
const runners = {
  vitest: {
    args: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env: () => ({}),
    count(report) {
      const { numPassedTests, numFailedTests } = /** @type {Record<string, number>} */ (report)
      return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
    },
  },
  playwright: {
    args: () => ['--reporter=list,json'],
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    count(report) {
      const { stats } = /** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */ (
        report
      )
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
    },
  },
}

/**
 * Runs all steps of one kind, also after one has failed.
 *
 * @param {import('./testKinds.mjs').TestKind} kind
 * @returns {Promise<Result>}
 */
export async function runKind({ name, steps }) {
  const begin = performance.now()
  const count = { passed: 0, failed: 0 }
  for (const step of steps) {
    console.log(`\n── ${name}: ${step.title}`)
    const { passed, failed } = await runStep(name, step)
    count.passed += passed
    count.failed += failed
  }
  return { name, ...count, seconds: (performance.now() - begin) / 1000 }
}

/**
 * @param {string} name
 * @param {import('./testKinds.mjs').Step} step
 * @returns {Promise<Count>}
 */
async function runStep(name, { command: [program = '', ...args], runner }) {
  const path = program === 'node' ? process.execPath : join(root, 'node_modules/.bin', program)
  if (!runner) return (await run(path, args)) ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 }

  const file = join(reports, `${name}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(file, { force: true })
  const { args: reporting, env, count } = runners[runner]
  const code = await run(path, [...args, ...reporting(file)], { env: env(file) })
  const { passed, failed } = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 }
  // A runner that fails without a failed test has crashed, and one that ran nothing has proven nothing.
  const broken = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: broken ? 1 : failed }
}
