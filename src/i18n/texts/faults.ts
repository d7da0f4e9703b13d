// What went wrong
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
export const faultReturnTo = {
  id: 'faultReturnTo',
  text: 'The link that led here asks for a page that is not allowed. Start over to go on without it.',
}
export const faultAccount = {
  id: 'faultAccount',
  text: 'This account has been disabled. Ask whoever runs this site for help.',
}
export const signInNeeded = { id: 'signInNeeded', text: 'Sign in to see this page.' }
