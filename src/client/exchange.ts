import ky, { isHTTPError, type Options } from 'ky'
import type { Answer } from './answer.js'
import { KratosError } from './errors.js'
import { readBody } from './readBody.js'

/** What every request has in common. */
const common: Options = {
  // One limit for all tries, kept below, instead of ky's for each.
  timeout: false,
  // ky repeats what it throws: only what a proxy says while Kratos is away.
  throwHttpErrors: (status) => status > 501 && status < 505,
  retry: { methods: ['get'], afterStatusCodes: [], jitter: true },
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * One request and its answer, of whatever status.
 *
 * @param timeout milliseconds for everything, retries and the body included
 * @throws {KratosError} `network`, `timeout`, `aborted`, `too_large` or `foreign_redirect`
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
    const response = await ky(url, { ...common, ...options, signal: controller.signal }).catch(
      (error: unknown) => {
        // After the last try ky throws the answer that it would have repeated.
        if (isHTTPError(error)) return error.response
        throw error
      },
    )
    if (response.redirected) {
      const redirectTo = new URL(response.url).origin
      if (redirectTo !== new URL(new Request(url).url).origin)
        throw new KratosError('foreign_redirect', { operation, redirectTo })
    }
    const { ok, status, headers } = response
    const text = await readBody(response)
    return { ok, status, headers, text, body: parsed(text) }
  } catch (cause) {
    if (cause instanceof KratosError) throw cause
    // A charset that does not exist is a RangeError.
    const read = cause instanceof RangeError ? 'not_json' : 'network'
    const id = clock.ranOut ? 'timeout' : controller.signal.aborted ? 'aborted' : read
    throw new KratosError(id, { operation, cause })
  } finally {
    clearTimeout(timer)
  }
}
