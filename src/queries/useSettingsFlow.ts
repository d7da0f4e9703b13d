'use client'
import { type UseFlowOptions, useFlow } from './useFlow.js'

/** Changes the account of whoever is signed in (`createBrowserSettingsFlow` and its siblings). */
export const useSettingsFlow = (options: UseFlowOptions<'settings'> = {}) => useFlow('settings', options)
