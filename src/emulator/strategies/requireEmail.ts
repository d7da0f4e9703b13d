import { type FlowProblem, fieldProblem } from '../flows/flowProblem.js'
import type { Submission } from '../flows/submission.js'
import type { Kratos } from '../kratos.js'
import { isEmailAddress } from './isEmailAddress.js'

export function missingEmail({ say }: Kratos): FlowProblem {
  return fieldProblem('email', say(4000002, { property: 'email' }))
}

/**
 * The address that somebody typed.
 *
 * @throws {FlowProblem} 4000002 missing, 4000040 malformed.
 */
export function requireEmail(kratos: Kratos, submission: Submission): string {
  const email = submission.text('email')
  if (email === undefined) throw missingEmail(kratos)
  if (!isEmailAddress(email)) throw fieldProblem('email', kratos.say(4000040, { value: email }))
  return email
}
