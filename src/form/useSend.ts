'use client'
import { useState } from 'react'
import type { FlowPayload } from '../client/outcome.js'
import type { Submitter } from '../queries/flowHandle.js'
import type { Answer, Submission } from './formContext.js'
import { type FlowSource, isHandle } from './formModel.js'

type OnSubmit = (payload: FlowPayload, submitter: Submitter | null) => unknown

type Progress = Pick<Submission, 'pending' | 'submitter'>

const resting: Progress = { pending: false, submitter: null }

/** How a form hands on what was filled in, and whether that is under way. */
export function useSend(flow: FlowSource, onSubmit?: OnSubmit): Progress & Pick<Submission, 'send'> {
  const [own, setOwn] = useState(resting)
  const handle = isHandle(flow) ? flow : undefined
  if (!onSubmit && !handle) return { send: undefined, ...resting }

  const send = async (read: () => FlowPayload, submitter: Submitter | null): Promise<Answer> => {
    if (!onSubmit) return (await handle?.submit(read, submitter))?.outcome
    setOwn({ pending: true, submitter })
    try {
      await onSubmit(read(), submitter)
      return 'updated'
    } finally {
      setOwn(resting)
    }
  }
  const isBusy = handle?.status === 'submitting' || handle?.status === 'redirecting'
  return { send, ...(isBusy ? { pending: true, submitter: handle.submitter } : own) }
}
