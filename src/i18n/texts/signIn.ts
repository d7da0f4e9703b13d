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
