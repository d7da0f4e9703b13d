// @vitest-environment node
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../src')

/** Builds what an app would that uses these names of an entry. */
const bundle = async (entry: string, names: string) => {
  const app = `import { ${names} } from ${JSON.stringify(join(source, entry))}; globalThis.app = [${names}]`
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? '\0app' : null),
        load: (id) => (id === '\0app' ? app : null),
      },
    ],
    build: { write: false, minify: true, target: 'es2022', rolldownOptions: { input: 'app' } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const chunks = outputs.filter((one) => one.type === 'chunk')
  return {
    code: chunks.map(({ code }) => code).join('\n'),
    modules: chunks.flatMap(({ modules }) => Object.keys(modules)).map((id) => id.replace(`${source}/`, '')),
  }
}

describe('what an app loads', () => {
  test('signing in alone costs 8 KiB at most, compressed, with all that it stands on', async () => {
    const { code } = await bundle('client/index.ts', 'createKratosClient, createFlow, getFlow, submitFlow')
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(8 * 1024)
  })

  test('what is not called is not there', async () => {
    const { modules, code } = await bundle('client/index.ts', 'createKratosClient, getSession')
    const loaded = modules.filter((module) => /^(client|protocol|admin)\//.test(module))
    expect(loaded).not.toContain('client/submitFlow.ts')
    expect(loaded).not.toContain('protocol/readNode.ts')
    expect(code).not.toMatch(/forwardCookies|fed-cm|\/schemas/)
  })

  test('nothing of the admin API is in a client, whatever of it is used', async () => {
    const everything = Object.keys(await import('../../src/client/index.js')).join(', ')
    const { modules, code } = await bundle('client/index.ts', everything)
    expect(modules.filter((module) => module.startsWith('admin/'))).toEqual([])
    expect(code).not.toMatch(/\/admin|\/identities|courier/)
  })

  test('what only developers read is in no app that people use, not even for later', async () => {
    const { modules } = await bundle('queries/useLoginFlow.ts', 'useLoginFlow')
    expect(modules).toContain('queries/submission.ts')
    expect(modules.filter((module) => /^doctor|explain|sentences/.test(module))).toEqual([])
  })

  test('and one admin operation does not bring the others, nor the flows', async () => {
    const { modules } = await bundle('admin/index.ts', 'createAdminClient, getIdentity')
    expect(
      modules.filter((module) => /^admin\/(courier|recovery|sessions)|Flow\.ts$|readNode/.test(module)),
    ).toEqual([])
  })
})
