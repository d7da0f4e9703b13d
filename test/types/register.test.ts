// @vitest-environment node
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** An app, written against the kit's sources, that says what its traits are. */
const app = {
  'register.ts': `
    declare module 'kratos-kit' {
      interface Register { traits: { email: string; name: { first: string } } }
    }
    export {}
  `,
  'right.ts': `
    import type { Session } from 'kratos-kit'
    import { getSession, createKratosClient } from 'kratos-kit/client'
    export const first = (session: Session): string | undefined => session.identity?.traits.name.first
    export const email = async () => (await getSession(createKratosClient({ baseUrl: '' })))?.identity?.traits.email
  `,
  'wrong.ts': `
    import type { Session } from 'kratos-kit'
    export const phone = (session: Session) => session.identity?.traits.phone
  `,
}

/** What the compiler says to each file. */
const complaints = (): Record<string, string[]> => {
  const sources = new Map(Object.entries(app).map(([name, text]) => [join(root, name), text]))
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: { 'kratos-kit': [join(root, 'src/index.ts')], 'kratos-kit/*': [join(root, 'src/*/index.ts')] },
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, target) => {
    const text = sources.get(name)
    return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target)
  }
  const program = ts.createProgram([...sources.keys()], options, host)
  const said = (file: string) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  return Object.fromEntries(Object.keys(app).map((name) => [name, said(join(root, name))]))
}

test('traits have the type that an app registers, in every entry, and no others', () => {
  expect(complaints()).toEqual({
    'register.ts': [],
    'right.ts': [],
    'wrong.ts': [expect.stringContaining("Property 'phone' does not exist")],
  })
})
