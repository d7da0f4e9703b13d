'use client'
import { notifyManager, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'

/** What the cache has below a key, drawn anew when that changes. Nothing is asked for: a look changes nothing. */
export function useCached(queryKey: QueryKey) {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback(
    // While other components are drawn the cache tells of theirs, which is no moment to draw this one.
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  )
  const found = () => cache.findAll({ queryKey })
  const snapshot = () =>
    found()
      .map(({ queryHash, state }) =>
        [queryHash, state.status, state.dataUpdatedAt, state.errorUpdatedAt].join(),
      )
      .join()
  useSyncExternalStore(subscribe, snapshot, snapshot)
  return found()
}
