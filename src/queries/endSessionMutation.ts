import type { KratosClient } from '../client/createKratosClient.js'
import { disableMyOtherSessions } from '../client/disableMyOtherSessions.js'
import { disableMySession } from '../client/disableMySession.js'
import { defineMutation } from './defineMutation.js'
import { kratosKeys } from './keys.js'

/** Signs out elsewhere: one other session by its id, or `'others'` for all of them. */
export const endSessionMutation = (client: KratosClient) =>
  defineMutation({
    mutationKey: kratosKeys.sessions(client),
    mutationFn: async (id: string) => {
      if (id === 'others') await disableMyOtherSessions(client)
      else await disableMySession(client, id)
    },
    retry: false,
    networkMode: 'always',
  })
