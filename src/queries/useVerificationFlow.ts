'use client'
import { type UseFlowOptions, useFlow } from './useFlow.js'

/** Verifies an address (`createBrowserVerificationFlow` and its siblings). */
export const useVerificationFlow = (options: UseFlowOptions<'verification'> = {}) =>
  useFlow('verification', options)
