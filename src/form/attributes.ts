import type { FlowKind } from '../protocol/flow.js'
import { safeUrl } from '../protocol/safeUrl.js'
import type { Field } from './field.js'
import { shownValue } from './fieldValue.js'
import { type DataAttributes, flag } from './parts.js'
import type { SlotAttributes } from './slotProps.js'
import type { InputSlot, NodeSlot } from './slots.js'

export interface AttributeOptions {
  /** The control's id. */
  id: string
  /** Ids of what describes the control. */
  describedBy: string | undefined
  /** In the language of the page. */
  label: string
  placeholder: string | undefined
  /** For what the server has no value for. */
  value: string | undefined
  kind: FlowKind | undefined
  primary: boolean
  /** Id of the form that a button submits from outside of it. */
  form: string | undefined
}

/** What a browser knows how to ask for; everything else is asked for as text. */
const inputTypes = new Set([
  'password',
  'email',
  'tel',
  'url',
  'number',
  'date',
  'datetime-local',
  'checkbox',
])

/** What older servers leave out and password managers need. */
const autocompletes = new Map([
  ['identifier', 'username'],
  ['password_identifier', 'username'],
  ['recovery_address', 'username'],
  ['code', 'one-time-code'],
  ['totp_code', 'one-time-code'],
  ['lookup_secret', 'off'],
])

/** Types that autofill knows by the same name. */
const autofilled = new Set(['email', 'tel', 'url'])

type InputField = Field<InputSlot>

function shared({ node, name, invalid }: InputField, { id, describedBy }: AttributeOptions) {
  const { type, required, disabled } = node.attributes
  return {
    id,
    name,
    required,
    disabled,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    'data-type': type,
    'data-invalid': flag(invalid),
    'data-required': flag(required),
    'data-disabled': flag(disabled),
  }
}

function typeOf({ type, value }: InputField['node']['attributes'], shown: string): string {
  // A moment that no clock can show is better seen as text than lost.
  const unreadable = type === 'datetime-local' && shown === '' && Boolean(value)
  return inputTypes.has(type) && !unreadable ? type : 'text'
}

function input(field: InputField, options: AttributeOptions): SlotAttributes<'Input'> {
  const { attributes } = field.node
  const shown = shownValue(attributes)
  const type = typeOf(attributes, shown)
  const known = autocompletes.get(field.name)
  const result: SlotAttributes<'Input'> = shared(field, options)
  result.type = type
  result.defaultValue = (type === 'text' ? String(attributes.value ?? '') : shown) || options.value
  result.pattern = attributes.pattern
  result.maxLength = attributes.maxlength
  result.placeholder = options.placeholder
  result.autoComplete =
    attributes.autocomplete ??
    known ??
    (autofilled.has(type) ? type : undefined) ??
    (type !== 'password' ? undefined : options.kind === 'login' ? 'current-password' : 'new-password')
  if (type === 'number') result.step = 'any'
  // A moment that has seconds may be moved to any other second.
  if (type === 'datetime-local' && shown.length > 16) result.step = 1
  if (known) {
    // A telephone would write names of accounts, and backup codes, with a capital letter.
    result.autoCapitalize = 'none'
    result.spellCheck = false
  }
  return result
}

function button(
  field: InputField,
  { primary, form, describedBy }: AttributeOptions,
): SlotAttributes<'Submit'> {
  const { type, value, disabled } = field.node.attributes
  const text = String(value ?? '')
  return {
    type: type === 'button' ? 'button' : 'submit',
    name: field.name,
    value: text,
    form,
    disabled,
    'aria-describedby': describedBy,
    // Another way to go on must not trip over the fields of this one.
    formNoValidate: type !== 'button' && !primary,
    'data-method': field.name === 'method' ? text : field.name,
    'data-primary': flag(primary),
    'data-back': flag(field.role === 'back'),
    'data-resend': flag(field.role === 'resend'),
    'data-destructive': flag(field.role === 'destructive'),
  }
}

const text = ({ name }: Field<'Text' | 'Secret' | 'Secrets'>) => ({ 'data-testid': `node/text/${name}` })

const dataAttributes = (data: Readonly<Record<string, unknown>> = {}): DataAttributes =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      /^[a-z][\w-]*$/i.test(name) ? [[`data-${name}`, String(value)]] : [],
    ),
  )

type Builders = {
  [Slot in NodeSlot]: (field: Field<Slot>, options: AttributeOptions) => SlotAttributes<Slot>
}

const builders: Builders = {
  Hidden: ({ node, name }) => ({ type: 'hidden', name, value: shownValue(node.attributes) }),
  Input: input,
  Password: input,
  Code: (field, options) => ({ inputMode: 'numeric', dir: 'ltr', ...input(field, options) }),
  Checkbox: (field, options) => ({
    type: 'checkbox',
    value: 'true',
    defaultChecked: String(field.node.attributes.value) === 'true',
    ...shared(field, options),
  }),
  Select: (field, options) => ({
    defaultValue: shownValue(field.node.attributes),
    autoComplete: field.node.attributes.autocomplete,
    ...shared(field, options),
  }),
  Submit: button,
  Provider: (field, options) => ({
    'data-provider': String(field.node.attributes.value ?? ''),
    ...button(field, options),
  }),
  Resend: button,
  // The ceremony submits, and not before it has something to submit.
  Ceremony: (field, options) => ({ ...button(field, options), type: 'button' }),
  Text: text,
  Secret: text,
  Secrets: text,
  Image: ({ node: { attributes }, name }, { label }) => ({
    'data-testid': `node/image/${name}`,
    src: safeUrl(attributes.src, 'image'),
    width: attributes.width,
    height: attributes.height,
    alt: label,
  }),
  Anchor: ({ node: { attributes }, name }) => ({
    'data-testid': `node/anchor/${name}`,
    href: safeUrl(attributes.href, 'link'),
  }),
  Script: ({ name }) => ({ 'data-testid': `node/script/${name}`, hidden: true }),
  Division: ({ node: { attributes } }) => ({
    ...dataAttributes(attributes.data),
    id: attributes.id || undefined,
    className: attributes.class,
  }),
  Unknown: ({ name }) => ({ 'data-testid': `node/unknown/${name}` }),
}

/** The HTML attributes of a node's element, for each role. */
export const attributesOf = <Slot extends NodeSlot>(
  slot: Slot,
  field: Field<Slot>,
  options: AttributeOptions,
): SlotAttributes<Slot> => builders[slot](field, options)
