import { parseArguments } from './arguments.mjs'
import { checkNode, installChromium, installPackages } from './prepare.mjs'
import { stop } from './stop.mjs'
import { runKind } from './testKind.mjs'
import { testKinds } from './testKinds.mjs'

const usage = `npm test [-- --only KIND]…

Runs every kind of test in this order and stops after the first kind that fails:
${testKinds.map(({ name, steps }) => `  ${name.padEnd(10)} ${steps.map(({ title }) => title).join(', ')}`).join('\n')}

  --only KIND  runs this kind alone; may be given several times`

const options = parseArguments({ only: { type: 'string', multiple: true } }, usage)
const unknown = options.only?.find((name) => !testKinds.some((kind) => kind.name === name))
if (unknown)
  stop(
    `There is no kind of test called ${unknown}: it is one of ${testKinds.map(({ name }) => name).join(', ')}.`,
  )

checkNode()
await installPackages('test/react-18')
await installChromium()

/** @type {import('./testKind.mjs').Result[]} */
const results = []
for (const kind of testKinds.filter(({ name }) => options.only?.includes(name) ?? true)) {
  const result = await runKind(kind)
  results.push(result)
  if (result.failed) break
}

console.log()
for (const { name, passed, failed, seconds } of results) {
  const seen = `${passed} passed, ${failed} failed`
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(10)} ${seen.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s`,
  )
}
const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
process.exitCode = failed ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
