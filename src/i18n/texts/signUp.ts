// Signing up
export const createAccount = { id: 'createAccount', text: 'Create your account' }
export const haveAccount = { id: 'haveAccount', text: 'Already have an account?' }
