import { isRecord, recordOf } from '../protocol/record.js'
import { withTabStorage } from '../queries/withTabStorage.js'
import { controlsOf } from './controlsOf.js'
import { type Field, isButton } from './field.js'
import { isSecret } from './isSecret.js'
import { writeValue } from './writeValue.js'

/** How long a draft is kept, in ms: over a coffee, not until a shared computer's next visitor. */
const lifetime = 30 * 60_000

type Values = Record<string, unknown>

const readDraft = (name: string): Values =>
  withTabStorage((store) => {
    const draft = recordOf(JSON.parse(store.getItem(name) ?? 'null'))
    const age = Date.now() - Number(draft['savedAt'])
    return age >= 0 && age < lifetime && isRecord(draft['values']) ? draft['values'] : undefined
  }) ?? {}

const writeDraft = (name: string, values: Values) =>
  withTabStorage((store) => {
    if (Object.keys(values).length > 0) store.setItem(name, JSON.stringify({ savedAt: Date.now(), values }))
    // Most forms are left as they came, and writing is slow even where there is nothing to take away.
    else if (store.getItem(name) !== null) store.removeItem(name)
  })

/** Names of what a person fills in and what may be written down: no secrets, nothing hidden, no buttons. */
const keepable = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(
    fields
      .filter((field) => field.node.type === 'input' && !isButton(field) && !isSecret(field))
      .map(({ name }) => name),
  )

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const kinds = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement]

const isControl = (element: Element): element is Control => kinds.some((kind) => element instanceof kind)

const inputsOf = (form: HTMLFormElement, names: ReadonlySet<string>): Control[] =>
  controlsOf(form)
    .filter(isControl)
    .filter(({ name, type }) => names.has(name) && type !== 'hidden' && type !== 'password')

const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox'

const valueOf = (control: Control) => (isBox(control) ? control.checked : control.value)

/** What the server knows, which the control showed at first. */
function defaultOf(control: Control): boolean | string {
  if (isBox(control)) return control.defaultChecked
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue
  const options = [...control.options]
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? ''
}

const isUntouched = (control: Control) => valueOf(control) === defaultOf(control)

/** A draft without these fields. */
const without = (name: string, fields: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(readDraft(name)).filter(([field]) => !fields.has(field)))

/** Writes down, in this tab's storage, what was typed into a form and the server has not seen. */
export function saveDraft(name: string, form: HTMLFormElement, fields: readonly Field[]): void {
  const names = keepable(fields)
  const draft = without(name, names)
  for (const input of inputsOf(form, names)) if (!isUntouched(input)) draft[input.name] = valueOf(input)
  writeDraft(name, draft)
}

/**
 * Puts back what was typed before, where nothing else was typed since.
 * @returns whether there was anything to put back
 */
export function restoreDraft(name: string, form: HTMLFormElement, fields: readonly Field[]): boolean {
  const draft = new Map(Object.entries(readDraft(name)))
  if (draft.size === 0) return false
  const missing = inputsOf(form, keepable(fields)).filter(
    (input) => draft.has(input.name) && isUntouched(input) && draft.get(input.name) !== valueOf(input),
  )
  for (const input of missing) {
    const value = draft.get(input.name)
    if (isBox(input)) input.click()
    else if (typeof value === 'string') writeValue(input, value)
    // A list tells of a choice by this event.
    if (input instanceof HTMLSelectElement) input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return missing.length > 0
}

/** Forgets what was typed into a form: the server has it now. */
export function dropDraft(name: string, fields: readonly Field[]): void {
  writeDraft(name, without(name, keepable(fields)))
}
