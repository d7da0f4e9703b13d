'use client'
import { KratosError } from '../client/errors.js'
import { useKratos } from '../queries/KratosProvider.js'
import { remedyOf } from '../queries/remedies.js'
import { neighbour } from './neighbour.js'

/** What a query or mutation failed with, in the terms of a flow's failures: to be shown by `<FaultNotice>`. */
export function useFault(cause: Error | null, retry: () => unknown) {
  const { go, routes } = useKratos()
  const error = cause instanceof KratosError ? cause : null
  const wanted = error && remedyOf(error)
  // An older server does not know what is asked for, however often.
  const remedy = wanted === 'signIn' ? wanted : error?.id === 'not_found' ? 'none' : 'retry'
  return {
    error,
    remedy,
    retryAt: null,
    mend: () => {
      if (remedy === 'signIn') go(neighbour(routes.login, {}, location.href))
      else retry()
    },
  } as const
}
