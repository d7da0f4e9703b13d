'use client'
import { type UseFlowOptions, useFlow } from './useFlow.js'

/** Gets somebody back into their account (`createBrowserRecoveryFlow` and its siblings). */
export const useRecoveryFlow = (options: UseFlowOptions<'recovery'> = {}) => useFlow('recovery', options)
