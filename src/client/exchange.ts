import ky, { isHTTPError, type Options } from 'ky'
import { type Answer, answerOf } from './answer.js'
import { KratosError } from './errors.js'
import { readBody } from './readBody.js'

const repeated = [502, 503, 504]

/** What every request has in common. */
const common: Options = {
  cache: 'no-store',
  // One limit for all tries, kept below, instead of ky's for each.
  timeout: false,
  retry: { methods: ['get'], statusCodes: repeated, afterStatusCodes: [], jitter: true },
  throwHttpErrors: (status) => repeated.includes(status),
}

const responseTo = async (url: string, options: Options): Promise<Response> => {
  try {
    return await ky(new URL(url, typeof location === 'undefined' ? undefined : location.href), {
      ...common,
      ...options,
    })
  } catch (error) {
    // After the last try ky throws the answer that it would have repeated.
    if (isHTTPError(error)) return error.response
    throw error
  }
}

/**
 * One request and its answer, of whatever status.
 *
 * @param timeout milliseconds for everything, retries and the body included
 * @throws {KratosError} `network`, `timeout`, `aborted` or `too_large`
 */
export const exchange = async (
  operation: string,
  url: string,
  timeout: number,
  controller: AbortController,
  options: Options,
): Promise<Answer> => {
  const clock = { ranOut: false }
  const timer = setTimeout(() => {
    clock.ranOut = true
    controller.abort()
  }, timeout)
  try {
    const response = await responseTo(url, { ...options, signal: controller.signal })
    return answerOf(response, await readBody(response))
  } catch (cause) {
    if (cause instanceof KratosError) throw cause
    const id = clock.ranOut ? 'timeout' : controller.signal.aborted ? 'aborted' : 'network'
    throw new KratosError(id, { operation, cause })
  } finally {
    clearTimeout(timer)
  }
}
