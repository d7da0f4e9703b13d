import { readIdentity } from './readIdentity.js'
import { conform, isRecord, recordsOf } from './record.js'
import type { Session } from './session.js'

const required: Pick<
  Session,
  'id' | 'active' | 'expires_at' | 'authenticated_at' | 'issued_at' | 'authenticator_assurance_level'
> = {
  id: '',
  active: false,
  expires_at: '',
  authenticated_at: '',
  issued_at: '',
  authenticator_assurance_level: 'aal0',
}

/**
 * Reads a session; `undefined` where the value is none. v0.8 knows no devices and no `aal` of a method: the
 * first is read as an empty list, the second stays away.
 */
export const readSession = (value: unknown): Session | undefined =>
  isRecord(value) && typeof value['id'] === 'string'
    ? {
        ...conform(value, required, { tokenized: '' }),
        identity: readIdentity(value['identity']) ?? null,
        authentication_methods: recordsOf(value['authentication_methods'], { method: '', completed_at: '' }),
        devices: recordsOf(value['devices'], { id: '' }),
      }
    : undefined
