// Signing in
export const signIn = { id: 'signIn', text: 'Sign in' }
export const welcomeBack = { id: 'welcomeBack', text: 'Welcome back.' }
export const forgotPassword = { id: 'forgotPassword', text: 'Forgot password?' }
export const noAccount = { id: 'noAccount', text: 'Don’t have an account?' }
export const signUp = { id: 'signUp', text: 'Sign up' }
export const confirmIdentity = { id: 'confirmIdentity', text: 'Confirm it’s you' }
export const secondFactor = { id: 'secondFactor', text: 'One more step' }
export const checkInbox = { id: 'checkInbox', text: 'Check your messages' }
