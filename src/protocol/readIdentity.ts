import type { Identity } from './identity.js'
import { conform, isRecord, type JsonRecord } from './record.js'

/** The server checked the traits against the identity's schema; nobody checks them again here. */
const isIdentity = (value: JsonRecord): value is JsonRecord & Identity => isRecord(value['traits'])

const required = { id: '', schema_id: '', schema_url: '', traits: {} }

/** Reads an identity, filling what it must have; `undefined` where the value is no JSON object. */
export const readIdentity = (value: unknown): Identity | undefined => {
  const identity = conform(isRecord(value) ? value : {}, required, { state: '', external_id: '' })
  return isRecord(value) && isIdentity(identity) ? identity : undefined
}
