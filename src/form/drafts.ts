import type { FlowKind } from '../protocol/flow.js'
import { isRecord, recordOf } from '../protocol/record.js'
import { controlsOf } from './controlsOf.js'
import { type Field, isButton } from './field.js'
import { isSecret } from './isSecret.js'
import { writeValue } from './writeValue.js'

/** How long a draft is kept, in ms: over a coffee, not until a shared computer's next visitor. */
const lifetime = 30 * 60_000

type Values = Record<string, unknown>

/** What a draft is kept under: the next person to use this tab must not find it in their own account. */
export const draftName = (kind: FlowKind, owner: string | undefined) =>
  `kratos-kit draft ${kind}${owner ? ` ${owner}` : ''}`

/** Storage may be forbidden or full: drafts are a comfort, and their lack is no reason to fail. */
function withStorage<Result>(work: (store: Storage) => Result): Result | undefined {
  try {
    return work(sessionStorage)
  } catch {
    return undefined
  }
}

const readDraft = (name: string): Values =>
  withStorage((store) => {
    const draft = recordOf(JSON.parse(store.getItem(name) ?? 'null'))
    const age = Date.now() - Number(draft['savedAt'])
    return age >= 0 && age < lifetime && isRecord(draft['values']) ? draft['values'] : undefined
  }) ?? {}

const writeDraft = (name: string, values: Values) =>
  withStorage((store) => {
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

const inputsOf = (form: HTMLFormElement, names: ReadonlySet<string>): HTMLInputElement[] =>
  controlsOf(form).filter(
    (control): control is HTMLInputElement =>
      control instanceof HTMLInputElement &&
      names.has(control.name) &&
      control.type !== 'hidden' &&
      control.type !== 'password',
  )

const valueOf = ({ type, checked, value }: HTMLInputElement) => (type === 'checkbox' ? checked : value)

const isUntouched = (input: HTMLInputElement) =>
  input.type === 'checkbox' ? input.checked === input.defaultChecked : input.value === input.defaultValue

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
    if (input.type === 'checkbox') input.click()
    else if (typeof value === 'string') writeValue(input, value)
  }
  return missing.length > 0
}

/** Forgets what was typed into a form: the server has it now. */
export function dropDraft(name: string, fields: readonly Field[]): void {
  writeDraft(name, without(name, keepable(fields)))
}
