/** What somebody has to prove before the interrupted request may go on. */
export interface Challenge {
  /** `refresh`: confirm it is you; `aal2`: give a second factor. */
  level: 'refresh' | 'aal2'
}

const levels: ReadonlyMap<unknown, Challenge['level']> = new Map([
  ['session_refresh_required', 'refresh'],
  ['session_aal2_required', 'aal2'],
] as const)

/** The challenge that an error id of Kratos's asks for; `undefined` for all others. */
export function challengeOf(errorId: unknown): Challenge | undefined {
  const level = levels.get(errorId)
  return level && { level }
}
