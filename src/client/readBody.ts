import { KratosError } from './errors.js'

const limit = 16 * 2 ** 20

/**
 * Reads a body as text in the charset that it names.
 *
 * @throws {KratosError} `too_large` beyond 16 MiB; the rest is left unread
 * @throws {RangeError} for a charset that does not exist
 */
export const readBody = async (response: Response): Promise<string> => {
  // React Native has no streams.
  if (!response.body) return response.text()
  const decoder = new TextDecoder(/charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1])
  const reader = response.body.getReader()
  let text = ''
  for (let size = 0; size <= limit; ) {
    // oxlint-disable-next-line no-await-in-loop -- chunks come one after the other
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  throw new KratosError('too_large')
}
