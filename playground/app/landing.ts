import type { UseFlowOptions } from 'kratos-kit'
import type { ContinueWith } from 'kratos-kit/client'
import { navigate } from './location.js'

type Verification = Extract<ContinueWith, { action: 'show_verification_ui' }>
type Landing = Pick<UseFlowOptions<'login'> & UseFlowOptions<'registration'>, 'onCompleted'>

/**
 * Where people land after signing in. The emulator is configured for this app and says so itself; a real Kratos may
 * send them to a site of its own, so the app decides.
 */
export const landing: Landing = import.meta.env['EMULATED']
  ? {}
  : {
      onCompleted({ continueWith }) {
        const verification = continueWith.find(({ action }) => action === 'show_verification_ui')
        navigate(verification ? `/verification?flow=${(verification as Verification).flow.id}` : '/dashboard')
      },
    }
