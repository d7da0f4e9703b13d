'use client'

import { useEffect, useState } from 'react'
import type { FlowRouter } from './flowRouter.js'

interface Asked {
  /** Changes whenever the hook is asked for another flow. */
  asked: string
  flowId: string | undefined
  /** `null` where the URL has no say. */
  router: Pick<FlowRouter, 'readFlowId' | 'subscribe'> | null
}

/**
 * The id of the flow to continue: the caller's, or what the URL names when the screen opens and when people go
 * back and forth. Asking for another flow (other parameters) makes the URL's id stale, so it no longer counts.
 */
export function useResumedFlowId({ asked, flowId, router }: Asked): string | undefined {
  const [resumed, setResumed] = useState(() => ({ asked, id: flowId ?? router?.readFlowId() ?? undefined }))

  useEffect(
    () =>
      flowId
        ? undefined
        : router?.subscribe(() => {
            setResumed({ asked, id: router.readFlowId() ?? undefined })
          }),
    [asked, flowId, router],
  )

  if (resumed.asked === asked) return resumed.id
  setResumed({ asked, id: flowId })
  return flowId
}
