'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useKratos } from '../queries/KratosProvider.js'
import { kratosKeys } from '../queries/keys.js'
import { sessionQuery } from '../queries/sessionQuery.js'
import { Facts } from './Facts.js'
import { TimeLeft } from './TimeLeft.js'
import { useCached } from './useCached.js'

/** Who is signed in, as far as the app has asked. */
export function SessionDetails() {
  const { client } = useKratos()
  const [query] = useCached(kratosKeys.session(client))
  const session = useQueryClient().getQueryData(sessionQuery(client).queryKey)
  if (session === undefined) return <p>{query?.state.error?.message ?? 'The app has not asked yet.'}</p>
  if (session === null) return <p>Nobody is signed in.</p>
  const { identity, authenticator_assurance_level, authentication_methods, authenticated_at } = session
  return (
    <Facts
      of={{
        identity: identity?.id,
        schema: identity?.schema_id,
        traits: identity && <code>{JSON.stringify(identity.traits)}</code>,
        assurance: authenticator_assurance_level,
        methods: authentication_methods.map(({ method, aal }) => [method, aal].join(' ')).join(', '),
        'signed in': authenticated_at,
        expires: <TimeLeft until={session.expires_at} />,
        id: session.id,
      }}
    />
  )
}
