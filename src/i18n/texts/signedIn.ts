// Once somebody is signed in
export const signedIn = { id: 'signedIn', text: 'You are signed in' }
export const signedInAs = { id: 'signedInAs', text: 'You are signed in as {name}.' }
export const accountReady = { id: 'accountReady', text: 'Your account is ready' }
export const signOut = { id: 'signOut', text: 'Sign out' }
