import { type JsonRecord, recordOf } from '../protocol/record.js'

/** What is stored of whoever a flow of settings is about. */
export const traitsOf = (flow: unknown): JsonRecord =>
  recordOf(recordOf(recordOf(flow)['identity'])['traits'])
