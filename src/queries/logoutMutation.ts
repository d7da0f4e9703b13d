import type { KratosClient } from '../client/createKratosClient.js'
import { logout } from '../client/logout.js'
import { defineMutation } from './defineMutation.js'
import { kratosKeys } from './keys.js'

/** Signs out of this browser or app; somebody signed out already is no error. */
export const logoutMutation = (client: KratosClient) =>
  defineMutation({
    mutationKey: [...kratosKeys.all(client), 'logout'],
    mutationFn: () => logout(client),
    retry: false,
    networkMode: 'always',
  })
