// Beside fields and buttons, where there is occasion
export const copy = { id: 'copy', text: 'Copy' }
export const copied = { id: 'copied', text: 'Copied' }
export const download = { id: 'download', text: 'Download' }
export const print = { id: 'print', text: 'Print' }
export const lastUsed = { id: 'lastUsed', text: 'Last used' }
export const resendIn = { id: 'resendIn', text: 'You can ask for another code {seconds, in}.' }
export const openMail = { id: 'openMail', text: 'Open {name}' }
export const passwordStrength = {
  id: 'passwordStrength',
  text: '{level, choose, weak {Easy to guess} fair {Could be stronger} good {Good} other {Strong}}',
}
