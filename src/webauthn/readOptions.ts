import { isRecord, type JsonRecord, listOf, recordOf, stringOf, textOf } from '../protocol/record.js'
import { bytesOf } from './base64.js'
import type { ReadControl } from './ceremonies.js'
import { CeremonyError } from './ceremonyError.js'

const descriptorOf = (value: unknown): PublicKeyCredentialDescriptor | undefined =>
  isRecord(value) ? { ...value, type: 'public-key', id: bytesOf(stringOf(value['id'])) } : undefined

const descriptors = (options: JsonRecord, name: string) =>
  options[name] === undefined ? {} : { [name]: listOf(options[name], descriptorOf) }

/** A passkey is called after what its owner typed: the placeholder of the server names nobody. */
function nameOf(data: JsonRecord, read: ReadControl): string | undefined {
  const fields = [data['displayNameFieldName'], data['displayNameFieldNames']].flat()
  return listOf(fields, textOf).map(read).find(Boolean)
}

/** What `navigator.credentials` takes; the rest of the server's options is passed on as it came. */
export type CeremonyOptions = PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions

const isOptions = (options: JsonRecord): options is JsonRecord & CeremonyOptions =>
  options['challenge'] instanceof Uint8Array && options['challenge'].length > 0

/**
 * Reads the server's options and decodes the bytes in them.
 * @param text JSON: `{publicKey}` or, where a passkey is registered, `{credentialOptions: {publicKey}}`
 * @throws CeremonyError `unreadable`
 */
export function readOptions(text: string, read: ReadControl): CeremonyOptions {
  try {
    const data = recordOf(JSON.parse(text))
    const { publicKey } = recordOf(data['credentialOptions'] ?? data)
    if (!isRecord(publicKey)) throw new Error('There is no publicKey in the options.')
    const { user } = publicKey
    const name = nameOf(data, read)
    const options: JsonRecord = {
      ...publicKey,
      challenge: bytesOf(stringOf(publicKey['challenge'])),
      ...(isRecord(user) && {
        user: { ...user, id: bytesOf(stringOf(user['id'])), ...(name && { name, displayName: name }) },
      }),
      ...descriptors(publicKey, 'allowCredentials'),
      ...descriptors(publicKey, 'excludeCredentials'),
    }
    if (!isOptions(options)) throw new Error('There is no challenge in the options.')
    return options
  } catch (error) {
    throw new CeremonyError('unreadable', error)
  }
}
