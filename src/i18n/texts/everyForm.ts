// In every form
export const or = { id: 'or', text: 'or' }
export const optional = { id: 'optional', text: 'optional' }
export const required = { id: 'required', text: 'required' }
export const back = { id: 'back', text: 'Back' }
export const change = { id: 'change', text: 'Change' }
export const pending = { id: 'pending', text: 'One moment…' }
export const showPassword = { id: 'showPassword', text: 'Show password' }
export const hidePassword = { id: 'hidePassword', text: 'Hide password' }
export const passwordShown = { id: 'passwordShown', text: 'Your password is visible.' }
export const passwordHidden = { id: 'passwordHidden', text: 'Your password is hidden.' }
export const capsLock = { id: 'capsLock', text: 'Caps Lock is on.' }
export const straySpace = { id: 'straySpace', text: 'This begins or ends with a space.' }
export const checkFields = { id: 'checkFields', text: 'Please check the marked fields.' }
export const choose = { id: 'choose', text: 'Choose…' }
export const restored = { id: 'restored', text: 'We put back what you had typed.' }
