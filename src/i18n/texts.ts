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
export const expiring = { id: 'expiring', text: 'This form is about to expire. Send it soon.' }

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

// Getting back in, and proving an address
export const recoverAccount = { id: 'recoverAccount', text: 'Recover your account' }
export const recoverAccountHow = { id: 'recoverAccountHow', text: 'Tell us where to reach you.' }
export const verifyAddress = { id: 'verifyAddress', text: 'Verify your address' }
export const addressVerified = { id: 'addressVerified', text: 'Your address is verified' }
export const backToSignIn = { id: 'backToSignIn', text: 'Back to sign-in' }

// Settings
export const settings = { id: 'settings', text: 'Account settings' }
export const profile = { id: 'profile', text: 'Profile' }
export const profileWhy = { id: 'profileWhy', text: 'What we know about you, and how we reach you.' }
export const password = { id: 'password', text: 'Password' }
export const passwordWhy = { id: 'passwordWhy', text: 'Choose one that you use nowhere else.' }
export const authenticator = { id: 'authenticator', text: 'Authenticator app' }
export const authenticatorWhy = {
  id: 'authenticatorWhy',
  text: 'Codes from an app on your phone, as a second step when you sign in.',
}
export const backupCodes = { id: 'backupCodes', text: 'Backup codes' }
export const backupCodesWhy = {
  id: 'backupCodesWhy',
  text: 'Each signs you in once when your second step is out of reach. Keep them somewhere safe.',
}
export const securityKeys = { id: 'securityKeys', text: 'Security keys' }
export const securityKeysWhy = {
  id: 'securityKeysWhy',
  text: 'A key that you plug in or hold near, as a second step when you sign in.',
}
export const passkeys = { id: 'passkeys', text: 'Passkeys' }
export const passkeysWhy = {
  id: 'passkeysWhy',
  text: 'Sign in with your fingerprint, your face or your screen lock.',
}
export const linkedAccounts = { id: 'linkedAccounts', text: 'Linked accounts' }
export const linkedAccountsWhy = {
  id: 'linkedAccountsWhy',
  text: 'Sign in with an account that you have elsewhere.',
}

// Where somebody is signed in
export const sessions = { id: 'sessions', text: 'Where you are signed in' }
export const sessionsWhy = { id: 'sessionsWhy', text: 'Sign out wherever you don’t recognize.' }
export const thisDevice = { id: 'thisDevice', text: 'This device' }
export const browserOn = { id: 'browserOn', text: '{browser} on {system}' }
export const unknownDevice = { id: 'unknownDevice', text: 'Unknown device' }
export const signedInAgo = { id: 'signedInAgo', text: 'Signed in {when, ago}' }
export const signedInNowhereElse = { id: 'signedInNowhereElse', text: 'You are signed in nowhere else.' }
export const signOutEverywhereElse = { id: 'signOutEverywhereElse', text: 'Sign out everywhere else' }
export const signOutOf = { id: 'signOutOf', text: 'Sign out: {name}' }

// What keeps an account safe
export const security = { id: 'security', text: 'Security' }
export const securityWhy = { id: 'securityWhy', text: 'How you sign in, and how you would get back in.' }
export const waysIn = { id: 'waysIn', text: 'Ways to sign in' }
export const secondSteps = { id: 'secondSteps', text: 'Second step' }
export const waysBack = { id: 'waysBack', text: 'Ways back in' }
export const on = { id: 'on', text: 'On' }
export const off = { id: 'off', text: 'Off' }
export const setUp = { id: 'setUp', text: 'Set up' }
export const manage = { id: 'manage', text: 'Manage' }
export const verified = { id: 'verified', text: 'Verified' }
export const unverified = { id: 'unverified', text: 'Not verified' }
export const verify = { id: 'verify', text: 'Verify' }
export const noSecondStep = {
  id: 'noSecondStep',
  text: 'A second step keeps others out, even if they know your password.',
}
export const noWayBack = {
  id: 'noWayBack',
  text: 'If you lose access, there is no way back in yet. Verify an address or create backup codes.',
}
export const yourData = { id: 'yourData', text: 'Your data' }
export const exportData = { id: 'exportData', text: 'Download my data' }
export const exportDataWhy = {
  id: 'exportDataWhy',
  text: 'Your account and this session, with what their fields mean, as a file.',
}

// Doors, dialogs and menus
export const account = { id: 'account', text: 'Your account' }
export const cancel = { id: 'cancel', text: 'Cancel' }
export const close = { id: 'close', text: 'Close' }
export const secondFactorNeeded = {
  id: 'secondFactorNeeded',
  text: 'This page needs a second step. Confirm your sign-in to see it.',
}
export const verifiedAddressNeeded = {
  id: 'verifiedAddressNeeded',
  text: 'Verify your address to see this page.',
}
export const signInNeeded = { id: 'signInNeeded', text: 'Sign in to see this page.' }

// The page that Kratos sends browsers to
export const somethingWrong = { id: 'somethingWrong', text: 'Something went wrong' }
export const reference = { id: 'reference', text: 'Reference: {id}' }
export const toStart = { id: 'toStart', text: 'Back to the start' }

// New passwords
export const passwordStrength = {
  id: 'passwordStrength',
  text: '{level, choose, weak {Easy to guess} fair {Could be stronger} good {Good} other {Strong}}',
}

// Passkeys and security keys
export const ceremonyCancelled = {
  id: 'ceremonyCancelled',
  text: 'Nothing was confirmed. Try again when you are ready.',
}
export const ceremonyTimeout = { id: 'ceremonyTimeout', text: 'That took too long. Please try again.' }
export const ceremonyRegistered = {
  id: 'ceremonyRegistered',
  text: 'This device or key is already set up for your account.',
}
export const ceremonyUnsupported = {
  id: 'ceremonyUnsupported',
  text: 'This browser or device cannot do that. Use another one, or another way.',
}
export const ceremonyInsecure = {
  id: 'ceremonyInsecure',
  text: 'Passkeys and security keys work only over a secure connection (https) and at the right address. Check the address of this page.',
}
export const ceremonyUnknown = {
  id: 'ceremonyUnknown',
  text: 'That did not work. Please try again, or use another way.',
}

// What went wrong, and the button that mends it
export const startOver = { id: 'startOver', text: 'Start over' }
export const retryIn = { id: 'retryIn', text: 'Try again {seconds, in}' }
export const faultForeign = {
  id: 'faultForeign',
  text: 'This page belongs to another account. Start over to go on as yourself.',
}
export const faultConfirm = {
  id: 'faultConfirm',
  text: 'This needs a fresh proof that it’s you. Nothing you typed is lost.',
}
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
