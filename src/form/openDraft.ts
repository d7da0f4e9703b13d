import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'
import type { Submitter } from '../queries/flowHandle.js'
import { dropDraft, restoreDraft, saveDraft } from './drafts.js'
import type { Field } from './field.js'
import { onPageHide } from './onPageHide.js'

/** What is kept of a form while it is drawn. */
export interface Draft {
  /** Forgets it: the server has it now. */
  drop: () => void
  /** Writes down what stands in the form, and minds it no more. */
  close: () => void
}

/**
 * Puts back into a form what was typed before, and goes on with what was interrupted; from then on it is written down
 * whenever the page is left.
 * @param fields as they are drawn right now
 * @param say told what to say of it above the fields
 */
export function openDraft(
  form: HTMLFormElement,
  name: string,
  fields: { readonly current: readonly Field[] },
  interrupted: Submitter | null | undefined,
  say: (hint: KitText) => void,
): Draft {
  let accepted = false
  const touch = () => {
    accepted = false
  }
  const save = () => {
    if (!accepted) saveDraft(name, form, fields.current)
  }
  const goOn = async (submitter: Submitter) => {
    const { resume } = await import('./resume.js')
    const hint = resume(form, fields.current, submitter)
    if (hint) say(hint)
  }

  if (restoreDraft(name, form, fields.current)) say(texts.restored)
  form.addEventListener('input', touch)
  const forget = onPageHide(save)
  // Where the code cannot be had, people press the button themselves.
  if (interrupted) goOn(interrupted).catch(() => undefined)
  return {
    drop() {
      accepted = true
      dropDraft(name, fields.current)
    },
    close() {
      form.removeEventListener('input', touch)
      forget()
      save()
    },
  }
}
