import type { FlowOutcome } from '../client/outcome.js'
import type { ContinueWith, UnknownContinueWith } from '../protocol/continueWith.js'
import type { AppRoutes } from './routes.js'
import { withParameters } from './withParameters.js'

type Completed = Extract<FlowOutcome, { outcome: 'completed' }>

// A verification that is due comes before the way back, whatever order the server lists them in.
const screens = ['verification', 'recovery', 'settings'] as const

const isAction =
  <Action extends ContinueWith['action']>(action: Action) =>
  (step: ContinueWith | UnknownContinueWith): step is Extract<ContinueWith, { action: Action }> =>
    step.action === action

/** Whether a URL leads to the screen that shows this flow: nothing but its `?flow=` counts. */
export const leadsTo = (url: string, { id }: { id: string }) => /[?&]flow=([^&#]+)/.exec(url)?.[1] === id

/**
 * Where to go after a completed flow.
 * @param returnTo where the app wants to go, for servers that do not say.
 * @returns a URL, or `undefined` to stay.
 */
export function destination(outcome: Completed, routes: AppRoutes, returnTo?: string): string | undefined {
  for (const screen of screens) {
    const flow = outcome.continueWith.find(isAction(`show_${screen}_ui`))?.flow
    if (flow) return flow.url ?? withParameters(routes[screen], { flow: flow.id })
  }
  const to = outcome.continueWith.find(isAction('redirect_browser_to'))?.redirect_browser_to ?? returnTo
  // Settings name their own screen, `?flow=` included, when there is nowhere else to go.
  return outcome.flow && to && leadsTo(to, outcome.flow) ? undefined : to
}
