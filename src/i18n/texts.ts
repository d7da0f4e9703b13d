/**
 * The kit's own texts in English. Each is an export of its own, so that a bundle holds those it shows and no others:
 * `import * as texts from '../i18n/texts.js'`, then `text(texts.showPassword)`. The `id` repeats the name.
 * Patterns are described in docs/i18n/README.md; values come as the second argument.
 */

// In every form
export const or = { id: 'or', text: 'or' }
export const optional = { id: 'optional', text: 'optional' }
export const required = { id: 'required', text: 'required' }
export const back = { id: 'back', text: 'Back' }
export const change = { id: 'change', text: 'Change' }
export const retry = { id: 'retry', text: 'Try again' }
export const loading = { id: 'loading', text: 'Loading…' }
export const pending = { id: 'pending', text: 'One moment…' }
export const showPassword = { id: 'showPassword', text: 'Show password' }
export const hidePassword = { id: 'hidePassword', text: 'Hide password' }
export const passwordShown = { id: 'passwordShown', text: 'Your password is visible.' }
export const passwordHidden = { id: 'passwordHidden', text: 'Your password is hidden.' }
export const capsLock = { id: 'capsLock', text: 'Caps Lock is on.' }
export const straySpace = { id: 'straySpace', text: 'This begins or ends with a space.' }
export const copy = { id: 'copy', text: 'Copy' }
export const copied = { id: 'copied', text: 'Copied' }
export const download = { id: 'download', text: 'Download' }
export const print = { id: 'print', text: 'Print' }
export const lastUsed = { id: 'lastUsed', text: 'Last used' }
export const resendIn = { id: 'resendIn', text: 'You can ask for another code {seconds, in}.' }
export const renewed = { id: 'renewed', text: 'We refreshed the form. Nothing you typed is lost.' }
