import type { FlowOutcome } from '../client/outcome.js'
import type { ContinueWith, UnknownContinueWith } from '../protocol/continueWith.js'
import { isReturnUrl } from './returnUrls.js'
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

/** Where an app lets people be sent. */
export interface Destinations {
  routes: AppRoutes
  allowedReturnUrls?: readonly string[] | undefined
  /** Where the app wants people to go. */
  returnTo?: string | undefined
  /** Where the page's own URL wants them to go: anybody can have written that. */
  linked?: string | undefined
}

/** Where people go on who have nothing left to do, where no server says. */
export const wayBack = ({ allowedReturnUrls, returnTo, linked }: Destinations): string | undefined =>
  returnTo ?? (linked && isReturnUrl(linked, allowedReturnUrls) ? linked : undefined)

/**
 * Where to go after a completed flow. Instead of what is not on the app's list, its own screens are gone to.
 * @returns a URL, or `undefined` to stay.
 */
export function destination(outcome: Completed, destinations: Destinations): string | undefined {
  const { routes, allowedReturnUrls: allowed } = destinations
  const checked = (url: string | undefined, instead: string) =>
    url && allowed && !isReturnUrl(url, allowed) ? instead : url
  for (const screen of screens) {
    const flow = outcome.continueWith.find(isAction(`show_${screen}_ui`))?.flow
    const own = flow && withParameters(routes[screen], { flow: flow.id })
    if (own) return checked(flow.url, own) ?? own
  }
  const named = outcome.continueWith.find(isAction('redirect_browser_to'))?.redirect_browser_to
  const to = checked(named, routes.home) ?? wayBack(destinations)
  // Settings name their own screen, `?flow=` included, when there is nowhere else to go.
  return outcome.flow && to && leadsTo(to, outcome.flow) ? undefined : to
}
