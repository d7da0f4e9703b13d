import type { FlowKind } from '../protocol/flow.js'

/** What a draft is kept under: the next person to use this tab must not find it in their own account. */
export const draftName = (kind: FlowKind, owner: string | undefined) =>
  `kratos-kit draft ${kind}${owner ? ` ${owner}` : ''}`
