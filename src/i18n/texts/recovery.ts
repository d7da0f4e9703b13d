// Getting back in, and proving an address
export const recoverAccount = { id: 'recoverAccount', text: 'Recover your account' }
export const recoverAccountHow = { id: 'recoverAccountHow', text: 'Tell us where to reach you.' }
export const verifyAddress = { id: 'verifyAddress', text: 'Verify your address' }
export const addressVerified = { id: 'addressVerified', text: 'Your address is verified' }
export const backToSignIn = { id: 'backToSignIn', text: 'Back to sign-in' }
