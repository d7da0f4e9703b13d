'use client'
import { useQuery } from '@tanstack/react-query'
import { useKratos } from './KratosProvider.js'
import { sessionQuery } from './sessionQuery.js'

/** Who is signed in: `data` is a `Session`, `null` for nobody, `undefined` while that is not known. */
export const useSession = () => useQuery(sessionQuery(useKratos().client))
