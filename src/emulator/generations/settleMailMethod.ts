import type { Configuration } from '../config/configuration.js'
import type { Generation } from './generation.js'

/**
 * Lets recovery and verification work by the only method that a generation knows for them, where it is only one;
 * links are switched on by themselves only there.
 */
export function settleMailMethod({ selfservice }: Configuration, { mailMethod }: Generation): void {
  selfservice.methods.link.enabled ??= mailMethod === 'link'
  if (mailMethod === undefined) return
  selfservice.flows.recovery.use = mailMethod
  selfservice.flows.verification.use = mailMethod
}
