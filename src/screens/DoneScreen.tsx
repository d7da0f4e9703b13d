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
  flow: Pick<FlowHandle, 'flow' | 'restart' | 'retry'>
  returnTo: string | undefined
}

/** Nothing left to fill in: somebody is signed in, here or in another tab, or has an account to sign in with. */
export function DoneScreen({ flow, frame, returnTo }: DoneScreenProps) {
  const text = useText()
  const { go, routes } = useKratos()
  const { data: session } = useSession()
  const name = identityName(session?.identity)
  const next =
    session === null
      ? { says: texts.signIn, to: routes.login }
      : { says: texts.goOn, to: returnTo ?? routes.home }
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
        onClick: () => {
          go(next.to)
        },
        children: text(next.says),
      })}
      {session && <LogoutButton onSignedOut={flow.flow ? flow.restart : flow.retry} />}
    </ScreenFrame>
  )
}
