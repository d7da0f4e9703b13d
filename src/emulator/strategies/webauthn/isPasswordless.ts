import type { Kratos } from '../../kratos.js'

/** Whether security keys are a first factor; else they are a second one. */
export function isPasswordless({ config }: Kratos): boolean {
  return config.selfservice.methods.webauthn.config.passwordless
}
