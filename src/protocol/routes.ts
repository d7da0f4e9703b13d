import type { FlowKind } from './flow.js'

/** Every kind of flow, in the order in which somebody meets them. */
export const flowKinds = [
  'login',
  'registration',
  'recovery',
  'verification',
  'settings',
] as const satisfies readonly FlowKind[]

/**
 * Where a flow lives below the public base URL, the same in every generation of Kratos.
 *
 * @param step starts a flow for a browser or a native app, or reads one by `?id=`; none: takes a submit by `?flow=`
 */
export const flowPath = (kind: FlowKind, step?: 'browser' | 'api' | 'flows'): string =>
  `/self-service/${kind}${step ? `/${step}` : ''}`
