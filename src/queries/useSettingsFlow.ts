'use client'
import type { FlowHandle } from './flowHandle.js'
import { type UseFlowOptions, useFlow } from './useFlow.js'
import { useInterrupted } from './useInterrupted.js'

/** Changes the account of whoever is signed in (`createBrowserSettingsFlow` and its siblings). */
export function useSettingsFlow(options: UseFlowOptions<'settings'> = {}): FlowHandle<'settings'> {
  const settings = useFlow('settings', options)
  return { ...settings, interrupted: useInterrupted(settings.flow?.identity.id) }
}
