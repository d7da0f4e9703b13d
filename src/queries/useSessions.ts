'use client'
import { useQuery } from '@tanstack/react-query'
import { useKratos } from './KratosProvider.js'
import { sessionsQuery } from './sessionsQuery.js'

/** Where else somebody is signed in: `data` lists their other sessions. */
export const useSessions = () => useQuery(sessionsQuery(useKratos().client))
