// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readNode } from '../../src/protocol/readNode.js'
import { CeremonyError } from '../../src/webauthn/ceremonyError.js'
import { readOptions } from '../../src/webauthn/readOptions.js'

const nothing = () => undefined
const bytes = (...values: number[]) => new Uint8Array(values)

const creation = {
  rp: { id: 'example.com', name: 'Example' },
  user: { id: 'AQI', name: 'placeholder', displayName: 'placeholder', icon: 'https://example.com/icon.png' },
  challenge: 'AwQ',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 60_000,
  authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  attestation: 'none',
  extensions: { credProps: true },
  hints: ['client-device'],
  somethingOfTomorrow: { kept: true },
}

describe('the options of the server', () => {
  test('are passed on, every one, with their bytes decoded', () => {
    expect(readOptions(JSON.stringify({ publicKey: creation }), nothing)).toEqual({
      ...creation,
      user: { ...creation.user, id: bytes(1, 2) },
      challenge: bytes(3, 4),
    })
  })

  test('name the keys that are known, and those that must not be enrolled again', () => {
    const known = { type: 'public-key', id: 'BQY', transports: ['usb'] }
    const publicKey = { challenge: 'AwQ', allowCredentials: [known], excludeCredentials: [known, 'nonsense'] }
    expect(readOptions(JSON.stringify({ publicKey }), nothing)).toEqual({
      challenge: bytes(3, 4),
      allowCredentials: [{ ...known, id: bytes(5, 6) }],
      excludeCredentials: [{ ...known, id: bytes(5, 6) }],
    })
  })

  test('an empty list of keys stays one, and a missing one stays missing', () => {
    const publicKey = { challenge: 'AwQ', allowCredentials: [] }
    const options = readOptions(JSON.stringify({ publicKey }), nothing)
    expect(options.allowCredentials).toEqual([])
    expect('excludeCredentials' in options).toBe(false)
  })

  test('a new passkey is called after the first field that has something in it', () => {
    const typed = new Map([
      ['traits.email', ''],
      ['traits.name', 'Ada'],
    ])
    const text = JSON.stringify({
      credentialOptions: { publicKey: creation },
      displayNameFieldName: 'traits.email',
      displayNameFieldNames: ['traits.email', 'traits.name'],
    })
    const { user } = readOptions(text, (name) => typed.get(name))
    expect(user).toMatchObject({ name: 'Ada', displayName: 'Ada' })
    expect(readOptions(text, nothing).user).toMatchObject({ name: 'placeholder' })
  })

  test('Kratos v0.8 hides them in a call, which is read and never run', () => {
    const onclick = `window.__oryWebAuthnRegistration(${JSON.stringify({ publicKey: creation })})`
    const attributes = { name: 'webauthn_register_trigger', type: 'button', value: '', onclick }
    const node = readNode({ type: 'input', group: 'webauthn', attributes })
    if (node?.type !== 'input') throw new Error('It is an input.')
    expect(node.attributes.onclickTrigger).toBe('oryWebAuthnRegistration')
    expect(readOptions(String(node.attributes.value), nothing)).toMatchObject({
      challenge: bytes(3, 4),
      pubKeyCredParams: creation.pubKeyCredParams,
    })
  })

  test.each([
    ['no JSON', 'globalThis.ran = true'],
    ['nothing', ''],
    ['no options', '{}'],
    ['a list', '[]'],
    ['no challenge', '{"publicKey":{}}'],
    ['a challenge that is no base64', '{"publicKey":{"challenge":"*"}}'],
    ['a call within', '{"publicKey":{"challenge":(()=>{globalThis.ran=true})()}}'],
  ])('%s is said to be unreadable, and nothing of it runs', (_, text) => {
    expect(() => readOptions(text, nothing)).toThrow(CeremonyError)
    expect(() => readOptions(text, nothing)).toThrow('unreadable')
    expect('ran' in globalThis).toBe(false)
  })
})
