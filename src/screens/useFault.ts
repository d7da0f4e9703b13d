'use client'
import { useMemo } from 'react'
import { KratosError } from '../client/errors.js'
import { elsewhere } from '../queries/elsewhere.js'
import { useKratos } from '../queries/KratosProvider.js'
import { remedyOf } from '../queries/remedies.js'

/** Counted from now, when the failure is told. */
const retryAtOf = (error: KratosError | null): number | null =>
  error?.retryAfter === undefined ? null : Date.now() + error.retryAfter

/** What a query or mutation failed with, in the terms of a flow's failures: to be shown by `<FaultNotice>`. */
export function useFault(cause: Error | null, retry: () => unknown) {
  const { go, routes } = useKratos()
  const error = cause instanceof KratosError ? cause : null
  const retryAt = useMemo(() => retryAtOf(error), [error])
  const wanted = error && remedyOf(error)
  const isElsewhere = wanted === 'signIn' || wanted === 'confirm'
  // An older server does not know what is asked for, however often.
  const remedy = isElsewhere ? wanted : error?.id === 'not_found' ? 'none' : 'retry'
  return {
    error,
    remedy,
    retryAt,
    mend: () => {
      const to = error && elsewhere(remedy, error, { routes })
      if (to) go(to)
      else retry()
    },
  } as const
}
