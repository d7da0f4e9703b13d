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
