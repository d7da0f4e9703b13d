// Passkeys and security keys
export const ceremonyCancelled = {
  id: 'ceremonyCancelled',
  text: 'Nothing was confirmed. Try again when you are ready.',
}
export const ceremonyTimeout = { id: 'ceremonyTimeout', text: 'That took too long. Please try again.' }
export const ceremonyRegistered = {
  id: 'ceremonyRegistered',
  text: 'This device or key is already set up for your account.',
}
export const ceremonyUnsupported = {
  id: 'ceremonyUnsupported',
  text: 'This browser or device cannot do that. Use another one, or another way.',
}
export const ceremonyInsecure = {
  id: 'ceremonyInsecure',
  text: 'Passkeys and security keys work only over a secure connection (https) and at the right address. Check the address of this page.',
}
export const ceremonyUnknown = {
  id: 'ceremonyUnknown',
  text: 'That did not work. Please try again, or use another way.',
}
