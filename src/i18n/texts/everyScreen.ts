// On every screen, also before there is a form, and the buttons that mend what went wrong
export const loading = { id: 'loading', text: 'Loading…' }
export const renewed = { id: 'renewed', text: 'We refreshed the form. Nothing you typed is lost.' }
export const expiring = { id: 'expiring', text: 'This form is about to expire. Send it soon.' }
export const retry = { id: 'retry', text: 'Try again' }
export const retryIn = { id: 'retryIn', text: 'Try again {seconds, in}' }
export const startOver = { id: 'startOver', text: 'Start over' }
export const goOn = { id: 'goOn', text: 'Continue' }
