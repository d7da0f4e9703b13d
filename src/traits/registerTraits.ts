import { recordOf } from '../protocol/record.js'
import { typeOfSchema } from './typeOfSchema.js'

/** An identity schema, and what it is called where it comes from. */
export interface NamedSchema {
  name: string
  schema: unknown
}

/**
 * The declaration that tells the kit's types what an app's traits are: to be kept beside the app's sources.
 *
 * @param schemas identity schemas as Kratos has them; of several, an identity has the traits of one
 */
export function registerTraits(schemas: readonly NamedSchema[]): string {
  const types = schemas.map(({ schema }) => {
    const root = recordOf(schema)
    return typeOfSchema(recordOf(root['properties'])['traits'], root)
  })
  const names = schemas.map(({ name }) => name.replaceAll(/\s+/g, ' ')).join(', ')
  return `// Written by kratos-kit-traits from ${names}. Write it again when that changes.
declare module 'kratos-kit' {
  interface Register {
    traits: ${[...new Set(types)].join(' | ').replaceAll('\n', '\n    ')}
  }
}

export {}
`
}
