import type { Answer } from './answer.js'
import type { KratosClient } from './createKratosClient.js'
import { failureOf } from './failureOf.js'
import { type KratosRequest, operationOf } from './request.js'

/** Sends a request and reads its answer. @throws {KratosError} `unexpected_shape` where the reader understands nothing */
export const read = async <Result>(
  client: KratosClient,
  request: KratosRequest,
  reader: (body: unknown, answer: Answer) => Result | undefined,
): Promise<Result> => {
  const answer = await client.send(request)
  const result = reader(answer.body, answer)
  if (result === undefined) throw failureOf(answer, operationOf(request), request.json)
  return result
}
