// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { offerPasskeys } from '../../src/webauthn/offerPasskeys.js'
import { runCeremony } from '../../src/webauthn/runCeremony.js'
import { assertion, attestation, browserWith, untilAborted } from './browserWith.js'

const options = (more: object = {}) => JSON.stringify({ publicKey: { challenge: 'AwQ', ...more } })
const nothing = () => undefined
const form = (values: Record<string, string>) => (name: string) => new Map(Object.entries(values)).get(name)
const fails = (name: string) => async () => {
  throw new DOMException('The browser’s own words.', name)
}

describe('a ceremony by its name', () => {
  test('a security key signs with the options of its button, and its answer is posted as Kratos reads it', async () => {
    const get = vi.fn(async () => assertion)
    browserWith({ get })
    const result = await runCeremony('oryWebAuthnLogin', options({ userVerification: 'required' }), nothing)
    const publicKey = { challenge: new Uint8Array([3, 4]), userVerification: 'required' }
    expect(get).toHaveBeenCalledWith(expect.objectContaining({ publicKey }))
    if ('failure' in result) throw new Error(result.failure)
    expect(result.name).toBe('webauthn_login')
    expect(JSON.parse(result.json)).toEqual({
      id: 'AQI',
      rawId: 'AQI',
      type: 'public-key',
      response: { authenticatorData: 'BA', clientDataJSON: 'Aw', signature: 'BQ', userHandle: 'Bg' },
    })
  })

  test.each([
    ['oryWebAuthnRegistration', 'webauthn_register', undefined],
    ['__oryWebAuthnRegistration', 'webauthn_register', undefined],
    ['oryPasskeyRegistration', 'passkey_register', 'passkey_create_data'],
    ['oryPasskeySettingsRegistration', 'passkey_settings_register', 'passkey_create_data'],
  ])('%s makes a key and posts it as %s', async (trigger, name, place) => {
    browserWith({ create: async () => attestation })
    const read = form(place ? { [place]: options() } : {})
    const result = await runCeremony(trigger, place ? '' : options(), read)
    if ('failure' in result) throw new Error(result.failure)
    expect(result.name).toBe(name)
    expect(JSON.parse(result.json)).toMatchObject({ response: { attestationObject: 'Bw' } })
  })

  test('nothing else is ever called, whatever the server names', async () => {
    const called = vi.fn()
    vi.stubGlobal('stealEverything', called)
    browserWith({ get: called, create: called })
    for (const trigger of ['stealEverything', 'constructor', '__proto__', 'alert', ''])
      expect(await runCeremony(trigger, options(), nothing)).toEqual({ failure: 'unsupported' })
    expect(called).not.toHaveBeenCalled()
  })

  test('the browser is asked before anything is awaited: later, a click would no longer count', () => {
    const get = vi.fn(async () => assertion)
    browserWith({ get })
    void runCeremony('oryWebAuthnLogin', options(), nothing)
    expect(get).toHaveBeenCalledOnce()
  })
})

describe('why nothing came of it', () => {
  test.each([
    ['NotAllowedError', 'cancelled'],
    ['InvalidStateError', 'registered'],
    ['NotSupportedError', 'unsupported'],
    ['SecurityError', 'insecure'],
  ])('%s: %s', async (name, failure) => {
    browserWith({ create: fails(name) })
    expect(await runCeremony('oryWebAuthnRegistration', options(), nothing)).toEqual({ failure })
  })

  test('nobody answered for as long as the server waits', async () => {
    browserWith({ get: fails('NotAllowedError') })
    expect(await runCeremony('oryWebAuthnLogin', options({ timeout: 100 }), nothing)).toEqual({
      failure: 'timeout',
    })
  })

  test('a page without https, and a browser without keys', async () => {
    browserWith({ secure: false })
    expect(await runCeremony('oryWebAuthnLogin', options(), nothing)).toEqual({ failure: 'insecure' })
    vi.unstubAllGlobals()
    browserWith({ able: false })
    expect(await runCeremony('oryWebAuthnLogin', options(), nothing)).toEqual({ failure: 'unsupported' })
  })

  test('options that cannot be read, and a browser that hands out something else', async () => {
    browserWith({ get: async () => null })
    expect(await runCeremony('oryWebAuthnLogin', 'nonsense', nothing)).toEqual({ failure: 'unreadable' })
    expect(await runCeremony('oryPasskeyLogin', '', nothing)).toEqual({ failure: 'unreadable' })
    expect(await runCeremony('oryWebAuthnLogin', options(), nothing)).toEqual({ failure: 'unknown' })
  })
})

describe('passkeys where a name is typed', () => {
  const trigger = 'oryPasskeyLoginAutocompleteInit'
  const read = form({ passkey_challenge: options() })

  test('the one that somebody chooses is handed on', async () => {
    const answers = [assertion]
    const get = vi.fn<typeof untilAborted>(async (asked) => answers.pop() ?? untilAborted(asked))
    browserWith({ get, autofill: true })
    const accept = vi.fn()
    const stop = offerPasskeys(trigger, read, accept)
    await vi.waitFor(() => expect(accept).toHaveBeenCalledWith('passkey_login', expect.any(String)))
    expect(get.mock.lastCall?.[0]).toMatchObject({ mediation: 'conditional' })
    stop()
  })

  test('a button ends the offer before it asks, and one that comes to nothing brings it back', async () => {
    const asked: string[] = []
    browserWith({
      autofill: true,
      get: async (request) => {
        asked.push(request.mediation ?? 'modal')
        request.signal?.addEventListener('abort', () => asked.push('aborted'))
        if (request.mediation) return untilAborted(request)
        throw new DOMException('Closed.', 'NotAllowedError')
      },
    })
    const stop = offerPasskeys(trigger, read, vi.fn())
    await vi.waitFor(() => expect(asked).toEqual(['conditional']))
    expect(await runCeremony('oryPasskeyLogin', '', read)).toEqual({ failure: 'cancelled' })
    await vi.waitFor(() => expect(asked).toEqual(['conditional', 'aborted', 'modal', 'conditional']))
    stop()
    expect(asked.at(-1)).toBe('aborted')
    await runCeremony('oryPasskeyLogin', '', read)
    expect(asked.filter((kind) => kind === 'conditional')).toHaveLength(2)
  })

  test('a browser that cannot offer any is not asked', async () => {
    const get = vi.fn()
    browserWith({ get })
    const stop = offerPasskeys(trigger, read, vi.fn())
    await Promise.resolve()
    await Promise.resolve()
    expect(get).not.toHaveBeenCalled()
    stop()
  })
})
