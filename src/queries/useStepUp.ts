'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Challenge } from './challenge.js'
import { type StepUp, stepUpOf } from './stepUp.js'

/** What a dialog needs to ask for the challenge, and an app to request one. */
export interface StepUpHandle extends Pick<StepUp, 'request' | 'resolve' | 'present'> {
  /** What has to be proved right now; `null` when nothing has to be. */
  challenge: Challenge | null
}

/**
 * Confirms who somebody is without leaving the page: `await request({ level: 'refresh' })` opens the dialog
 * (`<StepUpDialog>`, or an app's own that calls `present`) and says whether it was proved.
 */
export function useStepUp(): StepUpHandle {
  const stepUp = stepUpOf(useQueryClient())
  const challenge = useSyncExternalStore(stepUp.subscribe, stepUp.current, () => null)
  return { challenge, request: stepUp.request, resolve: stepUp.resolve, present: stepUp.present }
}
