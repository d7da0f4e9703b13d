// @vitest-environment node
import fc from 'fast-check'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { registerTraits } from '../../src/traits/registerTraits.js'
import { typeOfSchema } from '../../src/traits/typeOfSchema.js'

const person = {
  definitions: { place: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] } },
  properties: {
    traits: {
      type: 'object',
      required: ['email', 'name'],
      properties: {
        email: { type: 'string', format: 'email', title: 'E-mail' },
        name: { type: 'object', properties: { first: { type: 'string' }, last: { type: 'string' } } },
        age: { type: ['integer', 'null'], description: 'In years */ of the earth' },
        plan: { enum: ['free', 'team', 3] },
        tags: { type: 'array', items: { enum: ['sail', 'motor'] } },
        home: { $ref: '#/definitions/place' },
        'first-visit': { const: true },
        anything: {},
      },
    },
  },
}

test('an identity schema becomes the declaration of its traits', () => {
  expect(registerTraits([{ name: 'person.schema.json', schema: person }])).toBe(`\
// Written by kratos-kit-traits from person.schema.json. Write it again when that changes.
declare module 'kratos-kit' {
  interface Register {
    traits: {
      /** E-mail */
      email: string
      name: {
        first?: string
        last?: string
      }
      /** In years * / of the earth */
      age?: number | null
      plan?: "free" | "team" | 3
      tags?: ("sail" | "motor")[]
      home?: {
        city: string
      }
      "first-visit"?: true
      anything?: unknown
    }
  }
}

export {}
`)
})

test('of several schemas, an identity has the traits of one', () => {
  const schemaWith = (name: string) => ({
    properties: { traits: { type: 'object', properties: { [name]: { type: 'string' } } } },
  })
  const declaration = registerTraits([
    { name: 'person', schema: schemaWith('email') },
    { name: 'ship', schema: schemaWith('sign') },
  ])
  expect(declaration).toContain('from person, ship.')
  expect(declaration.replaceAll(/\s+/g, ' ')).toContain('traits: { email?: string } | { sign?: string }')
})

test.each([
  [{ oneOf: [{ type: 'string' }, { type: 'number' }] }, 'string | number'],
  [
    { allOf: [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, { type: 'string' }] },
    '(string | null) & string',
  ],
  [{ type: 'array' }, 'unknown[]'],
  [{ type: 'object' }, 'Record<string, unknown>'],
  [{ $ref: 'https://example.com/schema.json' }, 'unknown'],
  [{ $ref: '#/constructor' }, 'unknown'],
  [{ $ref: '#' }, 'unknown'],
  ['no schema', 'unknown'],
])('%j is %s', (schema, type) => {
  expect(typeOfSchema(schema)).toBe(type)
})

/** What the compiler finds wrong with the words alone. */
const syntaxErrors = (text: string) =>
  ts.transpileModule(text, { reportDiagnostics: true, fileName: 'traits.ts' }).diagnostics ?? []

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '*/',
    '`',
    '${',
    '\u2028',
    '#/properties',
    'object',
    'array',
    'enum',
  ),
)

const { schema: hostile } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    fc.dictionary(
      fc.oneof(
        word,
        fc.constantFrom(
          'type',
          'properties',
          'items',
          'oneOf',
          'allOf',
          'enum',
          'const',
          '$ref',
          'title',
          'description',
          'required',
        ),
      ),
      fc.oneof(word, tie('schema'), fc.array(tie('schema'), { maxLength: 3 })),
    ),
  ),
}))

test('whatever a schema holds, what is written is TypeScript and nothing else', () => {
  fc.assert(
    fc.property(word, hostile, (name, traits) => {
      const text = registerTraits([{ name, schema: { properties: { traits } } }])
      expect(syntaxErrors(text)).toEqual([])
      const { statements } = ts.createSourceFile('traits.ts', text, ts.ScriptTarget.ES2022)
      expect(statements.map(({ kind }) => kind)).toEqual([
        ts.SyntaxKind.ModuleDeclaration,
        ts.SyntaxKind.ExportDeclaration,
      ])
    }),
    { numRuns: 500 },
  )
})
