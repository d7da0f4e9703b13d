// What keeps an account safe
export const security = { id: 'security', text: 'Security' }
export const securityWhy = { id: 'securityWhy', text: 'How you sign in, and how you would get back in.' }
export const waysIn = { id: 'waysIn', text: 'Ways to sign in' }
export const secondSteps = { id: 'secondSteps', text: 'Second step' }
export const waysBack = { id: 'waysBack', text: 'Ways back in' }
export const on = { id: 'on', text: 'On' }
export const off = { id: 'off', text: 'Off' }
export const setUp = { id: 'setUp', text: 'Set up' }
export const manage = { id: 'manage', text: 'Manage' }
export const verified = { id: 'verified', text: 'Verified' }
export const unverified = { id: 'unverified', text: 'Not verified' }
export const verify = { id: 'verify', text: 'Verify' }
export const noSecondStep = {
  id: 'noSecondStep',
  text: 'A second step keeps others out, even if they know your password.',
}
export const noWayBack = {
  id: 'noWayBack',
  text: 'If you lose access, there is no way back in yet. Verify an address or create backup codes.',
}
export const yourData = { id: 'yourData', text: 'Your data' }
export const exportData = { id: 'exportData', text: 'Download my data' }
export const exportDataWhy = {
  id: 'exportDataWhy',
  text: 'Your account and this session, with what their fields mean, as a file.',
}
