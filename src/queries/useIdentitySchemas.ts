'use client'
import { useQuery } from '@tanstack/react-query'
import { identitySchemasQuery } from './identitySchemaQuery.js'
import { useKratos } from './KratosProvider.js'

/** All identity schemas that the server knows. */
export const useIdentitySchemas = () => useQuery(identitySchemasQuery(useKratos().client))
