import { type Configuration, configuration } from './configuration.js'
import type { Findings } from './readers.js'

/** A configuration that Kratos would not start with; the message lists every wrong value. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      `The emulator cannot use this Kratos configuration:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    )
    this.name = 'ConfigurationError'
    this.problems = problems
  }
}

/**
 * Reads Kratos's configuration object (a parsed kratos.yml) and fills in Kratos's defaults.
 *
 * @throws {ConfigurationError} Values of a wrong kind, with their paths and what was expected.
 */
export function readConfiguration(raw: unknown): { config: Configuration; ignored: string[] } {
  const findings: Findings = { ignored: [], problems: [] }
  const config = configuration(raw, '', findings)
  if (findings.problems.length > 0) throw new ConfigurationError(findings.problems)
  return { config, ignored: findings.ignored }
}
