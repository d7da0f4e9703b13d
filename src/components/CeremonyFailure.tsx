'use client'
import { useFormKit } from '../form/formContext.js'
import * as texts from '../i18n/texts.js'
import type { CeremonyFailure as Failure } from '../webauthn/ceremonyError.js'

const words = {
  cancelled: texts.ceremonyCancelled,
  timeout: texts.ceremonyTimeout,
  registered: texts.ceremonyRegistered,
  unsupported: texts.ceremonyUnsupported,
  insecure: texts.ceremonyInsecure,
  unreadable: texts.ceremonyUnknown,
  unknown: texts.ceremonyUnknown,
}

/** Why no passkey or security key was used. A ceremony that another one replaced needs no word. */
export function CeremonyFailure({ failure }: { failure: Failure }) {
  const { draw, text } = useFormKit()
  if (failure === 'aborted') return null
  return draw(
    'message',
    'p',
    { role: 'alert', 'data-type': 'error', children: text(words[failure]) },
    { type: 'error' },
  )
}
