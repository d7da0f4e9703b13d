'use client'
import { type UseFlowOptions, useFlow } from './useFlow.js'

/** Signs in, confirms it is you (`refresh`), or asks for a second factor (`aal`) (`createBrowserLoginFlow` and its siblings). */
export const useLoginFlow = (options: UseFlowOptions<'login'> = {}) => useFlow('login', options)
