export { type DiagnoseOptions, diagnose } from '../doctor/diagnose.js'
export type { Finding, FindingId } from '../doctor/finding.js'
export { KratosDevtools, type KratosDevtoolsProps } from './KratosDevtools.js'
