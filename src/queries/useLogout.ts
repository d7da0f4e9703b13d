'use client'
import { useMutation } from '@tanstack/react-query'
import { useKratos } from './KratosProvider.js'
import { logoutMutation } from './logoutMutation.js'

export interface LogoutOptions {
  /** Where to go once signed out: a path of the app, or a URL. Default: stay. */
  returnTo?: string | undefined
}

/** `mutate()` signs out: the session becomes `null` at once, here and in the app's other tabs. */
export function useLogout({ returnTo }: LogoutOptions = {}) {
  const { client, go, changeSession } = useKratos()
  return useMutation({
    ...logoutMutation(client),
    onSuccess: () => {
      changeSession(null)
      if (returnTo) go(returnTo)
    },
  })
}
