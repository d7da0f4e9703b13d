import { KratosError } from '../client/errors.js'

/** What is in the way where the server answered that nobody is signed in. */
export const signedOut = new KratosError('unauthorized', { operation: 'GET /sessions/whoami' })
