import { formProblem } from '../flows/flowProblem.js'
import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'
import type { IdentityRecord } from '../store/records.js'
import { securityKeysOf } from '../webauthn/securityKeys.js'
import { countFirstFactors } from './countFirstFactors.js'

/**
 * Takes one of somebody's keys away.
 *
 * @param hex The key's id, as its button says.
 * @throws {FlowProblem} It is the last way to sign in.
 * @throws {Fault} 400 where there is no such key.
 */
export function removeKey(
  kratos: Kratos,
  identity: IdentityRecord,
  type: 'webauthn' | 'passkey',
  hex: string,
): void {
  const keys = securityKeysOf(identity, type)
  const removed = keys.find((key) => key.hex === hex)
  const credential = identity.credentials[type]
  if (!credential || !removed)
    throw new Fault(400, { reason: 'You tried to remove a key that does not exist.' })
  if (removed.isPasswordless && countFirstFactors(kratos, identity) < 2) {
    throw formProblem(
      kratos.say(4000001, {
        reason: 'unable to remove this security key because it would lock you out of your account',
      }),
    )
  }
  const left = keys.filter((key) => key !== removed).map(({ stored }) => stored)
  if (left.length === 0) delete identity.credentials[type]
  else Object.assign(credential.config, { credentials: left })
}
