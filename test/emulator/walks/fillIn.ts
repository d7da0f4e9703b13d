import type { Emulator } from '../../../src/emulator/index.js'
import { totp } from '../../conformance/player/totp.js'
import type { Device, FormNode } from './Device.js'
import { newAddress, owns, type Person } from './Person.js'

/** Somebody before a form: with what is theirs, or guessing; naming themselves, or somebody else. */
export interface Actor {
  emulator: Emulator
  person: Person
  device: Device
  /** Whether they enter what is theirs; else they guess. */
  knows: boolean
  /** The address that they type; undefined for a new one of their own. */
  address: string | undefined
  /** Whether they also change what the form keeps to itself. */
  meddles: boolean
}

type Enter = (actor: Actor) => unknown

const guess = '000000'
const address: Enter = (actor) => actor.address ?? newAddress(actor.person)
const password: Enter = ({ person, knows }) =>
  knows ? person.password : `a-guess-of-${person.name.toUpperCase()}`
const key: Enter = ({ knows }) => (knows ? '' : '{"id":"eA","rawId":"eA","type":"public-key","response":{}}')

/** What is entered into each input. */
const inputs: Record<string, Enter> = {
  identifier: address,
  password_identifier: address,
  email: address,
  recovery_address: address,
  recovery_confirm_address: address,
  'traits.email': address,
  'traits.name.first': () => 'Somebody',
  password,
  code: newestCode,
  totp_code: digits,
  lookup_secret: backupCode,
  webauthn_login: key,
  webauthn_register: key,
  passkey_login: key,
  passkey_register: key,
  passkey_settings_register: key,
}

/** Buttons that a form may lack, and that can be sent nevertheless. */
export const strayButtons: [string, unknown][] = [
  ...[
    'password',
    'code',
    'link',
    'profile',
    'totp',
    'lookup_secret',
    'oidc',
    'identifier_first',
    'webauthn',
    'x',
  ].map((method): [string, unknown] => ['method', method]),
  ['provider', 'generic'],
  ['provider', 'unknown'],
  ['link', 'generic'],
  ['unlink', 'generic'],
  ['totp_unlink', true],
  ['lookup_secret_regenerate', true],
  ['lookup_secret_confirm', true],
  ['lookup_secret_reveal', true],
  ['lookup_secret_disable', true],
  ['screen', 'previous'],
  ['resend', 'code'],
  ['address', 'eve@example.com'],
  ['webauthn_remove', 'ff'],
  ['passkey_remove', 'ff'],
  ['token', 'x'],
]

/** Fills a form in and presses a button: what is posted. */
export async function fillIn(
  actor: Actor,
  [name, value]: [string, unknown],
): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const { attributes } of nodesOf(actor.device)) {
    const field = attributes.name
    if (field === undefined || isButton({ attributes })) continue
    const isKept = attributes.type === 'hidden' && attributes.value !== undefined && !actor.meddles
    const enter = isKept ? undefined : inputs[field]
    const entered = enter ? await enter(actor) : attributes.value
    if (entered !== undefined) fields[field] = entered
  }
  if (name === 'lookup_secret_confirm') keepBackupCodes(actor)
  return { ...fields, [name]: value }
}

function nodesOf({ form }: Device): FormNode[] {
  return form?.ui.nodes ?? []
}

/** The buttons of a form. */
export function buttonsOf(device: Device): [string, unknown][] {
  return nodesOf(device)
    .filter(isButton)
    .map(({ attributes }) => [attributes.name ?? '', attributes.value])
}

function isButton({ attributes: { type, name } }: FormNode): boolean {
  return type === 'submit' && name !== undefined
}

/** The newest code in their own letterbox, whatever it is for. */
function newestCode({ emulator, person, knows }: Actor): string {
  const mail = emulator.courier.messages.findLast(({ recipient, code }) => owns(person, recipient) && code)
  return (knows ? mail?.code : undefined) ?? guess
}

/** What their authenticator app shows, which reads the secret that the settings show. */
async function digits({ emulator, person, knows, device }: Actor): Promise<string> {
  const shown = contextOf(device, 'totp_secret_key')['secret']
  if (typeof shown === 'string') person.totpSecrets.push(shown)
  const secret = person.totpSecrets.at(-1)
  return knows && secret !== undefined ? totp(secret, emulator.clock.now()) : guess
}

function backupCode({ person, knows }: Actor): string {
  return (knows ? person.backupCodes.shift() : undefined) ?? 'aaaaaaaa'
}

function keepBackupCodes({ person, device }: Actor): void {
  const { secrets } = contextOf(device, 'lookup_secret_codes')
  if (!Array.isArray(secrets)) return
  person.backupCodes = secrets.map((text: { context?: { secret?: string } }) => text.context?.secret ?? '')
}

function contextOf(device: Device, id: string): Record<string, unknown> {
  return nodesOf(device).find(({ attributes }) => attributes.id === id)?.attributes.text?.context ?? {}
}
