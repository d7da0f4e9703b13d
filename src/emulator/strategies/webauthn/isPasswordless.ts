import type { Kratos } from '../../kratos.js'

/** Whether security keys are a first factor; else they are a second one. */
export function isPasswordless({ config, generation }: Kratos): boolean {
  return generation.hasPasswordlessKeys && config.selfservice.methods.webauthn.config.passwordless
}
