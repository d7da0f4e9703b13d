'use client'
import { useQuery } from '@tanstack/react-query'
import { identitySchemaQuery } from './identitySchemaQuery.js'
import { useKratos } from './KratosProvider.js'

/** What the traits of an identity look like, as JSON Schema; `id` is an identity's `schema_id`. */
export const useIdentitySchema = (id: string) => useQuery(identitySchemaQuery(useKratos().client, id))
