'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useKratos } from './KratosProvider.js'
import { selfServiceErrorQuery } from './selfServiceErrorQuery.js'

const inUrl = () =>
  typeof location === 'undefined' ? undefined : (new URLSearchParams(location.search).get('id') ?? undefined)

/**
 * What went wrong in a flow, for the page that Kratos sends browsers to.
 * @param id Default: what the URL says (`?id=`). Without either nothing is asked.
 */
export function useSelfServiceError(id?: string) {
  const { client } = useKratos()
  const [found] = useState(inUrl)
  const asked = id ?? found
  return useQuery({ ...selfServiceErrorQuery(client, asked ?? ''), enabled: asked !== undefined })
}
