import type { Identity } from './identity.js'
import { isRecord, type JsonRecord, withDefaults, withoutWrongTypes } from './record.js'
import type { Traits } from './register.js'

/** The server checked the traits against the identity's schema; nobody checks them again here. */
const isTraits = (value: unknown): value is Traits => isRecord(value)

/** Fills what an identity must have: names with `''`, traits with none. */
export const identityOf = (record: JsonRecord, traits: unknown = record['traits']): Identity =>
  isTraits(traits)
    ? {
        ...withDefaults(withoutWrongTypes(record, { state: 'string', external_id: 'string' }), {
          id: '',
          schema_id: '',
          schema_url: '',
        }),
        traits,
      }
    : identityOf(record, {})

/** Reads an identity; `undefined` where the value is no JSON object. */
export const readIdentity = (value: unknown): Identity | undefined =>
  isRecord(value) ? identityOf(value) : undefined
