'use client'
import * as texts from '../i18n/texts.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { useKratos } from '../queries/KratosProvider.js'
import { useSession } from '../queries/useSession.js'
import { useText } from '../queries/useText.js'
import { identityName } from './identityName.js'
import { LogoutButton } from './LogoutButton.js'
import { ScreenFrame } from './ScreenFrame.js'
import type { Screen } from './useScreen.js'

interface DoneScreenProps extends Pick<Screen, 'frame'> {
  flow: Pick<FlowHandle, 'flow' | 'restart' | 'retry' | 'remedy' | 'mend'>
  returnTo: string | undefined
}

/** Nothing left to fill in: somebody is signed in, here or in another tab, or has an account to sign in with. */
export function DoneScreen({ flow, frame, returnTo }: DoneScreenProps) {
  const text = useText()
  const { go, routes } = useKratos()
  const { data: session } = useSession()
  const name = identityName(session?.identity)
  const goOn = () => {
    if (session === null) go(routes.login)
    else if (flow.remedy === 'continue') flow.mend()
    else go(returnTo ?? routes.home)
  }
  const { draw } = frame
  return (
    <ScreenFrame
      {...frame}
      title={text(session === null ? texts.accountReady : texts.signedIn)}
      subtitle={name && text(texts.signedInAs, { name })}
      footer={null}
    >
      {draw('submit', 'button', {
        type: 'button',
        'data-primary': '',
        onClick: goOn,
        children: text(session === null ? texts.signIn : texts.goOn),
      })}
      {session && <LogoutButton onSignedOut={flow.flow ? flow.restart : flow.retry} />}
    </ScreenFrame>
  )
}
