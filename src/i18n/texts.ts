/**
 * The kit's own texts in English. Each is an export of its own, so that a bundle holds those it shows and no others:
 * `import * as texts from '../i18n/texts.js'`, then `text(texts.showPassword)`. The `id` repeats the name.
 * Patterns are described in docs/i18n/README.md; values come as the second argument.
 *
 * They stand in files by what they are about, for bundlers share out files: what a sign-in says must not drag along
 * what a settings page says.
 */

export * from './texts/besideFields.js'
export * from './texts/doors.js'
export * from './texts/errorPage.js'
export * from './texts/everyForm.js'
export * from './texts/everyScreen.js'
export * from './texts/faults.js'
export * from './texts/passkeys.js'
export * from './texts/recovery.js'
export * from './texts/security.js'
export * from './texts/sessions.js'
export * from './texts/settings.js'
export * from './texts/settingsGroups.js'
export * from './texts/signedIn.js'
export * from './texts/signIn.js'
export * from './texts/signUp.js'
