import type { KratosClient } from '../client/createKratosClient.js'
import type { KratosError, KratosErrorId } from '../client/errors.js'
import type { FlowKind } from '../protocol/flow.js'

/** What comes from how an app, Kratos and what is between them are set up, more often than from the day's weather. */
const explained: ReadonlySet<KratosErrorId> = new Set([
  'security_csrf_violation',
  'network',
  'not_json',
  'not_found',
  'unexpected_shape',
  'foreign_action',
  'foreign_redirect',
] satisfies KratosErrorId[])

const told = new WeakMap<KratosClient, Set<KratosErrorId>>()

/** Tells a developer in the console why flows fail, once for each client and error. The doctor is loaded for it. */
export function explain(
  client: KratosClient,
  subject: { kind: FlowKind; returnTo?: string | undefined },
  { id }: KratosError,
): void {
  const before = told.get(client) ?? new Set()
  if (!explained.has(id) || before.has(id)) return
  told.set(client, before.add(id))
  import('../doctor/report.js').then(
    ({ report }) => report(client, subject, id),
    // Offline it cannot be had, and the page says so already.
    () => before.delete(id),
  )
}
