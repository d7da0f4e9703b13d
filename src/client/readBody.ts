import { KratosError } from './errors.js'

const limit = 16 * 2 ** 20

const decoderFor = (contentType: string | null): TextDecoder => {
  try {
    return new TextDecoder(/charset="?([^\s";,]+)/i.exec(contentType ?? '')?.[1])
  } catch {
    return new TextDecoder()
  }
}

/**
 * Reads a body as text in the charset that it names.
 *
 * @throws {KratosError} `too_large` beyond 16 MiB; the rest is left unread
 */
export const readBody = async (response: Response): Promise<string> => {
  // React Native has no streams.
  if (!response.body) return response.text()
  const decoder = decoderFor(response.headers.get('content-type'))
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
  throw new KratosError('too_large', { status: response.status })
}
