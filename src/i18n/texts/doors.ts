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
