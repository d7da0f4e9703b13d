import type { KratosClient } from '../client/createKratosClient.js'
import type { KratosErrorId } from '../client/errors.js'
import { type DiagnoseOptions, diagnose } from './diagnose.js'
import type { Finding } from './finding.js'

const written = ({ what, why, how, severity }: Finding, index: number): string =>
  `${index + 1}. ${severity === 'hint' ? 'Hint: ' : ''}${what}\n   Why: ${why}\n   How to mend it: ${how}`

/** Writes to the console why a flow failed, in one block; nothing where the doctor finds nothing. */
export async function report(
  client: KratosClient,
  options: DiagnoseOptions,
  failure: KratosErrorId,
): Promise<void> {
  const findings = await diagnose(client, options)
  if (findings.length === 0) return
  const title = `kratos-kit: the ${options.kind ?? 'login'} flow failed (${failure}). What the doctor found, in development only:`
  console.warn([title, ...findings.map(written)].join('\n\n'))
}
