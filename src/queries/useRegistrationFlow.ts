'use client'
import { type UseFlowOptions, useFlow } from './useFlow.js'

/** Signs up (`createBrowserRegistrationFlow` and its siblings). */
export const useRegistrationFlow = (options: UseFlowOptions<'registration'> = {}) =>
  useFlow('registration', options)
