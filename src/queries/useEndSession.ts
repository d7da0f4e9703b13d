'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { endSessionMutation } from './endSessionMutation.js'
import { useKratos } from './KratosProvider.js'
import { kratosKeys } from './keys.js'

/** `mutate(session.id)` signs out there, `mutate('others')` everywhere but here; the list is then read again. */
export function useEndSession() {
  const { client } = useKratos()
  const queryClient = useQueryClient()
  return useMutation({
    ...endSessionMutation(client),
    onSettled: () => queryClient.invalidateQueries({ queryKey: kratosKeys.sessions(client) }),
  })
}
