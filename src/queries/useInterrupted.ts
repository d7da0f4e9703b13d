'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Submitter } from './flowHandle.js'
import { useKratos } from './KratosProvider.js'

/**
 * The button of a change that was interrupted for a proof elsewhere, once that is given; `null` where there is none.
 * @param owner id of the identity whose settings are shown; `undefined` while that is not known
 */
export function useInterrupted(owner: string | undefined): Submitter | null {
  const { client } = useKratos()
  const queryClient = useQueryClient()
  const [interrupted, setInterrupted] = useState<Submitter | null>(null)

  useEffect(() => {
    if (!owner) return undefined
    let isCurrent = true
    const find = async () => {
      const { interruptedSubmit } = await import('./interruptedSubmit.js')
      const found = await interruptedSubmit(queryClient, client, owner)
      if (isCurrent) setInterrupted(found)
    }
    // Where the code cannot be had, people press the button themselves.
    find().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [queryClient, client, owner])

  return interrupted
}
