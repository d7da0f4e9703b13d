import { isRecord } from '../../config/readers.js'
import type { Kratos } from '../../kratos.js'
import { textNode } from '../../nodes/build.js'
import type { FormNode } from '../../nodes/formNode.js'
import type { IdentityRecord } from '../../store/records.js'

/** A code that opens the account once. */
export interface BackupCode {
  code: string
  /** ISO date of its use. */
  used_at?: string
}

const numberOfCodes = 12
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

export function createBackupCodes({ random }: Kratos): BackupCode[] {
  return Array.from({ length: numberOfCodes }, () => ({ code: random.text(8, alphabet) }))
}

/** The codes that somebody has, used ones too. */
export function backupCodesOf({ credentials }: IdentityRecord): BackupCode[] {
  return readBackupCodes(credentials.lookup_secret?.config['recovery_codes'])
}

export function readBackupCodes(value: unknown): BackupCode[] {
  return Array.isArray(value) ? value.filter(isBackupCode) : []
}

function isBackupCode(value: unknown): value is BackupCode {
  return isRecord(value) && typeof value['code'] === 'string'
}

/** All codes, to be kept in a safe place. */
export function backupCodesNode({ say }: Kratos, codes: readonly BackupCode[]): FormNode {
  const secrets = codes.map(({ code, used_at }) =>
    used_at === undefined
      ? say(1050009, { secret: code })
      : say(
          1050014,
          { used_at, used_at_unix: Math.floor(Date.parse(used_at) / 1000) },
          { used_at: used_at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' +0000 UTC') },
        ),
  )
  const words = codes.map(({ code, used_at }) => (used_at === undefined ? code : 'used')).join(', ')
  const text = say(1050015, { secrets }, { secrets: words })
  return textNode('lookup_secret', 'lookup_secret_codes', text, say(1050010))
}
