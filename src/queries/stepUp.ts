import type { QueryClient } from '@tanstack/react-query'
import type { Challenge } from './challenge.js'

/** Asks for a fresh sign-in or a second factor, once for all who wait for it. */
export interface StepUp {
  /** The challenge that is on screen, or `null`. */
  current: () => Challenge | null
  /**
   * Waits until somebody proved who they are.
   * @param onLeave called where they leave the page for it, as for a provider: nobody waits here any more, so that what
   *   is to go on afterwards has to be written down now.
   * @returns `false` where they cancelled, or where no dialog is there to ask them.
   */
  request: (challenge: Challenge, onLeave?: () => void) => Promise<boolean>
  /** Ends the challenge on screen: everybody who waited goes on, or gives up. */
  resolve: (proved: boolean) => void
  /** Tells everybody who waits that the page is being left for the proof. */
  leave: () => void
  subscribe: (onChange: () => void) => () => void
  /**
   * Says that a dialog is there.
   * @param onTurn told whether this is the dialog to show: of several, the first one there.
   * @returns the way to take it down; whoever waits when the last one goes is told that it was cancelled.
   */
  present: (onTurn?: (isTurn: boolean) => void) => () => void
}

/** Keeps the challenge and those who wait for it. Knows neither React nor the network. */
function createStepUp(): StepUp {
  let current: Challenge | null = null
  let waiting: { release: (proved: boolean) => void; onLeave: (() => void) | undefined }[] = []
  let dialogs: ((isTurn: boolean) => void)[] = []
  const listeners = new Set<() => void>()

  const change = (challenge: Challenge | null) => {
    current = challenge
    for (const listener of listeners) listener()
  }

  const resolve = (proved: boolean) => {
    const released = waiting
    waiting = []
    change(null)
    for (const { release } of released) release(proved)
  }

  return {
    current: () => current,
    request(challenge, onLeave) {
      if (dialogs.length === 0) return Promise.resolve(false)
      return new Promise((release) => {
        waiting.push({ release, onLeave })
        // A second factor proves more than a fresh sign-in, so the stronger question stands for both.
        if (!current || challenge.level === 'aal2') change(challenge)
      })
    },
    resolve,
    leave() {
      for (const { onLeave } of waiting) onLeave?.()
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    present(onTurn = () => undefined) {
      const dialog = (isTurn: boolean) => onTurn(isTurn)
      dialogs.push(dialog)
      dialog(dialogs[0] === dialog)
      return () => {
        dialogs = dialogs.filter((other) => other !== dialog)
        if (dialogs.length === 0) resolve(false)
        dialogs[0]?.(true)
      }
    },
  }
}

const stepUps = new WeakMap<QueryClient, StepUp>()

/** The one of an app: it outlives providers that change, for somebody may be waiting. */
export function stepUpOf(queryClient: QueryClient): StepUp {
  const stepUp = stepUps.get(queryClient) ?? createStepUp()
  stepUps.set(queryClient, stepUp)
  return stepUp
}
