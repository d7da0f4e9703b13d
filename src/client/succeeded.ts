import type { KratosClient } from './createKratosClient.js'
import type { KratosRequest } from './request.js'

/** Sends a request whose answer says nothing but that it was done. */
export const succeeded = async (
  { send }: Pick<KratosClient, 'send'>,
  request: KratosRequest,
): Promise<void> => {
  await send(request, (_, { ok }) => ok || undefined)
}
