import { mutationOptions } from '@tanstack/react-query'
import type { KratosClient } from '../client/createKratosClient.js'
import { logout } from '../client/logout.js'
import { kratosKeys } from './keys.js'
import type { MutationOf } from './queryTypes.js'

/** Signs out of this browser or app; somebody signed out already is no error. */
export const logoutMutation = (client: KratosClient): MutationOf<void, void> =>
  mutationOptions({
    mutationKey: [...kratosKeys.all(client), 'logout'],
    mutationFn: () => logout(client),
    retry: false,
    networkMode: 'always',
  })
