'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changeSession } from './changeSession.js'
import { useKratos } from './KratosProvider.js'
import { logoutMutation } from './logoutMutation.js'

export interface LogoutOptions {
  /** Where to go once signed out: a path of the app, or a URL. Default: stay. */
  returnTo?: string | undefined
}

/** `mutate()` signs out: the session becomes `null` at once, flows of the old session are forgotten. */
export function useLogout({ returnTo }: LogoutOptions = {}) {
  const { client, go } = useKratos()
  const queryClient = useQueryClient()
  return useMutation({
    ...logoutMutation(client),
    onSuccess: () => {
      changeSession(queryClient, client, null)
      if (returnTo) go(returnTo)
    },
  })
}
