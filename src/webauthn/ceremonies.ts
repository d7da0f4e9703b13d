/** Reads a control of the form by its name; `undefined` where there is none. */
export type ReadControl = (name: string) => string | undefined

interface Ceremony {
  call: 'create' | 'get'
  /** Name of the input that holds the options; the pressed button itself where there is none. */
  options?: string
  /** Name of the hidden input that takes the result. */
  result: string
}

/** Every ceremony that Kratos asks for by name. Nothing else is ever called. */
const ceremonies = new Map<string, Ceremony>([
  ['oryWebAuthnLogin', { call: 'get', result: 'webauthn_login' }],
  ['oryWebAuthnRegistration', { call: 'create', result: 'webauthn_register' }],
  ['oryPasskeyLogin', { call: 'get', options: 'passkey_challenge', result: 'passkey_login' }],
  ['oryPasskeyLoginAutocompleteInit', { call: 'get', options: 'passkey_challenge', result: 'passkey_login' }],
  ['oryPasskeyRegistration', { call: 'create', options: 'passkey_create_data', result: 'passkey_register' }],
  [
    'oryPasskeySettingsRegistration',
    { call: 'create', options: 'passkey_create_data', result: 'passkey_settings_register' },
  ],
])

/** The ceremony of this name; v0.8 puts two underscores before it. */
export const ceremonyOf = (trigger: string): Ceremony | undefined =>
  ceremonies.get(trigger.replace(/^_+/, ''))
