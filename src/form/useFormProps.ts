'use client'
import {
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useContext,
  useEffect,
  useRef,
} from 'react'
import * as texts from '../i18n/texts.js'
import { LanguageContext } from '../queries/languageContext.js'
import type { Translate } from '../queries/useText.js'
import type { Arrangement } from './arrange.js'
import { buttonRole } from './buttonRole.js'
import { lists as listCode, submitting } from './codeOnCall.js'
import { controlsOf } from './controlsOf.js'
import { draftName } from './draftName.js'
import { type Field, isButton } from './field.js'
import type { FormState, Submission } from './formContext.js'
import { rememberUsed } from './lastUsed.js'
import { type DataAttributes, flag } from './parts.js'
import { isComplete, pressAction } from './submitForm.js'
import { traitsOf } from './traitsOf.js'
import { useAutofill } from './useAutofill.js'
import { useCommitEffect } from './useCommitEffect.js'
import { useDraft } from './useDraft.js'
import { usernameOf } from './usernameOf.js'

const submitterOf = (event: Event): HTMLElement | null =>
  event instanceof SubmitEvent ? event.submitter : null

interface FormParts extends Arrangement {
  state: FormState
  submission: Submission
  text: Translate
}

export interface FormElementProps {
  /** For the `<form>`. */
  formProps: ComponentProps<'form'> & DataAttributes
  /** For an element that only assistive technology notices: it says once what changed. */
  liveProps: { ref: RefObject<HTMLParagraphElement | null>; role: 'status' }
  /**
   * For an input that nobody sees but password managers: whose password it is. `null` where somebody types that, or
   * where no password is asked for. It has no name, and so is not posted.
   */
  usernameProps: (ComponentProps<'input'> & DataAttributes) | null
  /** What to say above the fields: that something was put back that had been typed before a reload, for one. */
  hint: string | undefined
}

const isRequired = (field: Field) => field.node.type === 'input' && field.node.attributes.required === true

/** Everything that makes a `<form>` of a flow: how it submits, and what it does with the answer. */
export function useFormProps({ root, sections, state, submission, text }: FormParts): FormElementProps {
  const { kind, id, owner, action, method, messages, version, items, isLearned } = state
  const { send, pending, interrupted, transientPayload, drafts } = submission
  const language = useContext(LanguageContext)
  const form = useRef<HTMLFormElement>(null)
  const live = useRef<HTMLParagraphElement>(null)
  const busy = useRef(false)
  /** Whether the browser posts by itself, as what a submit needs could not be loaded: the app was deployed anew. */
  const isNative = useRef(false)
  /** The flow that was submitted and its state, while the answer is awaited, and by what. */
  const submitted = useRef<{ id: unknown; version: number; button: HTMLButtonElement | null }>(undefined)
  /** Into lists, in steps before. */
  const typed = useRef(new Map<string, string>())
  const fields = [...root, ...sections.flatMap((section) => section.fields)]
  const latest = useRef(fields)

  // The browser would ask for the fields of all methods at once, such as an authenticator's code and a backup code.
  const noValidate = sections.filter(({ fields: own }) => own.some(isRequired)).length > 1

  useEffect(() => {
    void submitting.load()
  }, [])

  // A sign-in has no lists.
  const hasTraits = fields.some(({ name }) => name.startsWith('traits.'))
  useEffect(() => {
    if (hasTraits) void listCode.load()
  }, [hasTraits])

  const username = usernameOf(fields, state.flow)
  useAutofill(form, root)
  const draft = useDraft(form, drafts && kind ? draftName(kind, owner) : undefined, latest, interrupted)

  const submit = async (element: HTMLFormElement, button: HTMLButtonElement | null) => {
    if (!send) return
    const submitter = button?.name ? { name: button.name, value: button.value } : null
    // What no button submits is a credential, which is in the form for this moment only.
    const now = new FormData(element)
    busy.current = true
    const code = submitting.now() ?? (await submitting.load())
    if (!code) {
      busy.current = false
      isNative.current = true
      HTMLFormElement.prototype.requestSubmit.call(element, button)
      isNative.current = false
      return
    }
    const read = () => {
      const data = button ? new FormData(element) : now
      const names = new Set(controlsOf(element).map((control) => control.getAttribute('name')))
      const present = latest.current.filter((field) => isButton(field) || names.has(field.name))
      const lists = listCode.now()?.elementsIn({ data, fields: present, items, before: typed.current })
      const traits = traitsOf(state.flow)
      return code.payloadOf(data, present, { submitter, transientPayload, traits, lists })
    }
    submitted.current = { id, version, button }
    if (live.current) live.current.textContent = ''
    const answer = await send(read, submitter).finally(() => {
      busy.current = false
    })
    if (!answer) submitted.current = undefined
    if (answer === 'completed') draft.drop()
    if (submitter && (answer === 'completed' || answer === 'redirect'))
      rememberUsed(kind, `${submitter.name}=${submitter.value}`)
  }

  useCommitEffect(() => {
    latest.current = fields
    const posted = submitted.current
    if (posted === undefined || posted.version === version || !form.current) return
    submitted.current = undefined
    // Nobody has to press again, or to type a password once more, for what the form has to say differently.
    if (isLearned && posted.id === id) {
      void submit(form.current, posted.button)
      return
    }
    const invalid = fields.some((field) => field.invalid)
    const rejected = invalid || messages.some(({ type }) => type === 'error')
    // Where another flow took its place, nobody has looked at the password yet.
    submitting.now()?.afterUpdate(form.current, fields, { rejected, read: posted.id === id })
    if (live.current && invalid) live.current.textContent = text(texts.checkFields)
  })

  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    if (!send || isNative.current) return
    event.preventDefault()
    const { currentTarget: element, nativeEvent } = event
    const pressed = submitterOf(nativeEvent)
    const button = pressed instanceof HTMLButtonElement ? pressed : null
    const isUnchecked = (noValidate || button?.formNoValidate) && buttonRole(button?.name ?? '') === 'main'
    if (busy.current || pending || (button && isUnchecked && !isComplete(element, button, sections))) return
    void submit(element, button)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, key, nativeEvent } = event
    if (key !== 'Enter' || nativeEvent.isComposing || event.defaultPrevented) return
    if (target instanceof HTMLInputElement && pressAction(target, sections)) event.preventDefault()
  }

  return {
    formProps: {
      lang: language?.tag,
      dir: language?.direction,
      ref: form,
      action,
      method,
      onSubmit,
      onKeyDown,
      onInvalidCapture: ({ target }) => submitting.now()?.explainPattern(target, text),
      noValidate,
      'aria-busy': pending || undefined,
      'data-flow': kind,
      'data-pending': flag(pending),
    },
    liveProps: { ref: live, role: 'status' },
    usernameProps: username
      ? {
          type: 'text',
          autoComplete: 'username',
          value: username,
          readOnly: true,
          tabIndex: -1,
          'aria-hidden': true,
          // The kit's stylesheet makes it a point on the page instead, as some managers pass over what is not there.
          hidden: true,
        }
      : null,
    hint: draft.hint && text(draft.hint),
  }
}
