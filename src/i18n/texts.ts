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
export const checkFields = { id: 'checkFields', text: 'Please check the marked fields.' }
export const choose = { id: 'choose', text: 'Choose…' }
export const copy = { id: 'copy', text: 'Copy' }
export const copied = { id: 'copied', text: 'Copied' }
export const download = { id: 'download', text: 'Download' }
export const print = { id: 'print', text: 'Print' }
export const lastUsed = { id: 'lastUsed', text: 'Last used' }
export const resendIn = { id: 'resendIn', text: 'You can ask for another code {seconds, in}.' }
export const restored = { id: 'restored', text: 'We put back what you had typed.' }
export const renewed = { id: 'renewed', text: 'We refreshed the form. Nothing you typed is lost.' }

// Signing in and up
export const signIn = { id: 'signIn', text: 'Sign in' }
export const welcomeBack = { id: 'welcomeBack', text: 'Welcome back.' }
export const forgotPassword = { id: 'forgotPassword', text: 'Forgot password?' }
export const noAccount = { id: 'noAccount', text: 'Don’t have an account?' }
export const signUp = { id: 'signUp', text: 'Sign up' }
export const createAccount = { id: 'createAccount', text: 'Create your account' }
export const haveAccount = { id: 'haveAccount', text: 'Already have an account?' }
export const confirmIdentity = { id: 'confirmIdentity', text: 'Confirm it’s you' }
export const secondFactor = { id: 'secondFactor', text: 'One more step' }
export const checkInbox = { id: 'checkInbox', text: 'Check your messages' }
export const signOut = { id: 'signOut', text: 'Sign out' }
export const signedIn = { id: 'signedIn', text: 'You are signed in' }
export const signedInAs = { id: 'signedInAs', text: 'You are signed in as {name}.' }
export const accountReady = { id: 'accountReady', text: 'Your account is ready' }
export const goOn = { id: 'goOn', text: 'Continue' }

// What went wrong, and the button that mends it
export const startOver = { id: 'startOver', text: 'Start over' }
export const faultUnknown = {
  id: 'faultUnknown',
  text: 'Something went wrong on our side. Please try again in a moment.',
}
export const faultNetwork = {
  id: 'faultNetwork',
  text: 'The server cannot be reached. Check your connection, then try again.',
}
export const faultRateLimited = {
  id: 'faultRateLimited',
  text: 'That was too many tries. Wait a moment, then try again.',
}
export const faultCookies = {
  id: 'faultCookies',
  text: 'Your browser did not send the cookie that protects this form. Allow cookies for this site, then start over.',
}
export const faultExpired = {
  id: 'faultExpired',
  text: 'This page was open for too long. Start over to go on.',
}
export const faultDisabled = { id: 'faultDisabled', text: 'This is switched off at the moment.' }
export const faultAccount = {
  id: 'faultAccount',
  text: 'This account has been disabled. Ask whoever runs this site for help.',
}
