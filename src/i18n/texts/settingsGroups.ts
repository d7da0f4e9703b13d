// Groups of settings
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
export const typeAgain = {
  id: 'typeAgain',
  text: 'You have confirmed that it’s you. Passwords and codes are never kept: please type yours again.',
}
