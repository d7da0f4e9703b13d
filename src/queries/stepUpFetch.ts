import { recordOf } from '../protocol/record.js'
import { challengeOf } from './challenge.js'
import type { StepUp } from './stepUp.js'

/**
 * Wraps a `fetch`, so that an answer of Kratos's or of the app's own backend that asks for a fresh or a stronger
 * session (403 with Kratos's error id) opens the step-up dialog; the request is then sent once more.
 * Where it is cancelled, the answer comes back as it was.
 */
export function stepUpFetch(
  stepUp: Pick<StepUp, 'request'>,
  fetch = globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const again = request.clone()
    const response = await fetch(request)
    if (response.status !== 403) return response
    const challenge = challengeOf(await errorIdIn(response.clone()))
    return challenge && (await stepUp.request(challenge)) ? fetch(again) : response
  }
}

async function errorIdIn(response: Response): Promise<unknown> {
  try {
    const body: unknown = await response.json()
    return recordOf(recordOf(body)['error'])['id']
  } catch {
    return undefined
  }
}
