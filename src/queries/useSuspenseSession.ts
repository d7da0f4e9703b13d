'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useKratos } from './KratosProvider.js'
import { sessionQuery } from './sessionQuery.js'

/** Who is signed in, for components below a Suspense and an error boundary: `data` is a `Session` or `null`. */
export const useSuspenseSession = () => useSuspenseQuery(sessionQuery(useKratos().client))
