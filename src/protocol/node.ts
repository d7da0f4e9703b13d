import type { UiText } from './text.js'

/** A name that Kratos knows today, or one of tomorrow. */
type Open<Known extends string> = Known | (string & {})

/** The method or part of a flow that a node belongs to (`node.group`). */
export type NodeGroup = Open<
  | 'default'
  | 'password'
  | 'oidc'
  | 'saml'
  | 'profile'
  | 'code'
  | 'link'
  | 'totp'
  | 'lookup_secret'
  | 'webauthn'
  | 'passkey'
  | 'identifier_first'
  | 'captcha'
  | 'deviceauthn'
>

/** Names of the WebAuthn ceremonies that Kratos asks a button or an input to start. */
export type CeremonyTrigger = Open<
  | 'oryWebAuthnRegistration'
  | 'oryWebAuthnLogin'
  | 'oryPasskeyLogin'
  | 'oryPasskeyLoginAutocompleteInit'
  | 'oryPasskeyRegistration'
  | 'oryPasskeySettingsRegistration'
>

export type InputValue = string | number | boolean | null

export type InputType = Open<
  | 'text'
  | 'password'
  | 'number'
  | 'checkbox'
  | 'hidden'
  | 'email'
  | 'tel'
  | 'submit'
  | 'button'
  | 'datetime-local'
  | 'date'
  | 'url'
>

export interface InputAttributes {
  node_type: 'input'
  /** Dotted for traits (`traits.name.first`). v0.8 calls the identifier of a sign-in `password_identifier`. */
  name: string
  type: InputType
  value?: InputValue
  required?: boolean
  disabled: boolean
  pattern?: string
  maxlength?: number
  /** Absent in v0.8. */
  autocomplete?: string
  label?: UiText
  /** A call of the server's script, never run. Where v0.8 says no more, `onclickTrigger` and `value` are read from it. */
  onclick?: string
  onload?: string
  onclickTrigger?: CeremonyTrigger
  onloadTrigger?: CeremonyTrigger
  /** Values to choose from, of schema enums. */
  options?: { value: InputValue; label?: UiText }[]
}

export interface TextAttributes {
  node_type: 'text'
  id: string
  text: UiText
}

export interface ImageAttributes {
  node_type: 'img'
  id: string
  src: string
  /** Absent where v0.8 leaves it out. */
  width?: number
  height?: number
}

export interface AnchorAttributes {
  node_type: 'a'
  id: string
  href: string
  title: UiText
}

/** Kept as data: no script of a server is ever run. */
export interface ScriptAttributes {
  node_type: 'script'
  id: string
  src: string
  async?: boolean
  type?: string
  crossorigin?: string
  referrerpolicy?: string
  integrity?: string
  /** Absent in v0.8. */
  nonce?: string
}

export interface DivisionAttributes {
  node_type: 'div'
  id: string
  class?: string
  data?: Record<string, string>
}

export interface UnknownAttributes {
  node_type: string
  value?: InputValue
  [name: string]: unknown
}

interface NodeOf<Type extends string, Attributes> {
  type: Type
  /** v0.8 puts the identifier and all traits of a registration into `password`. */
  group: NodeGroup
  attributes: Attributes
  messages: UiText[]
  meta: { label?: UiText }
}

export type InputNode = NodeOf<'input', InputAttributes>
export type TextNode = NodeOf<'text', TextAttributes>
export type ImageNode = NodeOf<'img', ImageAttributes>
export type AnchorNode = NodeOf<'a', AnchorAttributes>
export type ScriptNode = NodeOf<'script', ScriptAttributes>
export type DivisionNode = NodeOf<'div', DivisionAttributes>

/** A node of a type that this kit does not know; the server's name for it stays in `attributes.node_type`. */
export type UnknownNode = NodeOf<'unknown', UnknownAttributes>

/** One element of a flow's form, told apart by `type`. */
export type UiNode = InputNode | TextNode | ImageNode | AnchorNode | ScriptNode | DivisionNode | UnknownNode

export type NodeType = UiNode['type']
