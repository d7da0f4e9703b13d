// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from '../../scripts/entries.mjs'
import * as client from '../../src/client/index.js'
import * as emulator from '../../src/emulator/index.js'
import * as server from '../../src/emulator/server/startEmulatorServer.js'

const packages: Record<string, object> = {
  'kratos-kit/client': client,
  'kratos-kit/emulator': emulator,
  'kratos-kit/emulator/server': server,
}

interface Example {
  /** The heading that it stands under. */
  heading: string
  code: string
}

function examplesIn(guide: string): Example[] {
  let heading = ''
  return Array.from(guide.matchAll(/^## (.+)$|^```ts\n([^]*?)^```$/gm)).flatMap(([, title, code]) => {
    heading = title ?? heading
    return code === undefined ? [] : [{ heading, code }]
  })
}

const [setup, ...examples] = examplesIn(readFileSync(join(root, 'docs/guides/emulator.md'), 'utf8'))

/** Runs a block of the guide as it stands there, after the one that makes the emulator. */
async function run(code: string): Promise<void> {
  const { outputText } = ts.transpileModule(`${setup?.code ?? ''}{\n${withoutImports(code)}\n}`, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const body = vm.runInThisContext(
    `(async (require, exports, expect) => {${importsOf(code)}${outputText}})`,
  ) as (
    require: (name: string) => object | undefined,
    exports: object,
    assert: typeof expect,
  ) => Promise<void>
  await body((name) => packages[name], {}, expect)
}

const imports = /^import (\{.*\}) from ('.*')$/gm

function withoutImports(code: string): string {
  return code.replace(imports, '')
}

function importsOf(code: string): string {
  return Array.from(
    code.matchAll(imports),
    ([, names, from]) => `const ${names ?? ''} = require(${from ?? ''});`,
  ).join('')
}

test('the guide begins with an emulator, and has an example for each lever', () => {
  expect(setup?.heading).toBe('')
  const levers = [
    'clock',
    'courier',
    'faults',
    'snapshot, restore, reset',
    'identities, sessions',
    'log',
    'seed',
  ]
  expect(examples.map(({ heading }) => heading)).toEqual(expect.arrayContaining(levers))
})

test.each(examples)('$heading: the example does what it says', async ({ code }) => {
  expect.hasAssertions()
  await run(code)
})
