// Settings
export const settings = { id: 'settings', text: 'Account settings' }
