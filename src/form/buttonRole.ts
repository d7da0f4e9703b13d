/** What pressing a button does to the flow: `main` submits its method, `back` and `resend` leave what was typed. */
export type ButtonRole = 'main' | 'back' | 'resend' | 'destructive' | 'other'

const roles = new Map<string, ButtonRole>([
  ['method', 'main'],
  ['screen', 'back'],
  ['resend', 'resend'],
  ['email', 'resend'],
  ['recovery_confirm_address', 'resend'],
  ['unlink', 'destructive'],
])

/** What a button of this name does; Kratos tells its buttons apart by nothing else. */
export const buttonRole = (name: string): ButtonRole =>
  roles.get(name) ?? (/_(remove|disable|unlink)$/.test(name) ? 'destructive' : 'other')
