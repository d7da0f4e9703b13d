import type { FlowKind } from './flow.js'

interface FlowRoute {
  /** Starts a browser flow. */
  browser: string
  /** Starts an API flow. */
  api: string
  /** Reads a flow by `?id=`. */
  get: string
  /** Takes a submit by `?flow=`. */
  submit: string
}

const routeOf = (kind: FlowKind): FlowRoute => ({
  browser: `/self-service/${kind}/browser`,
  api: `/self-service/${kind}/api`,
  get: `/self-service/${kind}/flows`,
  submit: `/self-service/${kind}`,
})

/** Where each flow lives below the public base URL; the same in every generation of Kratos. */
export const flowRoutes: Readonly<Record<FlowKind, FlowRoute>> = {
  login: routeOf('login'),
  registration: routeOf('registration'),
  recovery: routeOf('recovery'),
  verification: routeOf('verification'),
  settings: routeOf('settings'),
}
