'use client'
import { Suspense } from 'react'
import { later } from '../form/later.js'
import * as texts from '../i18n/texts.js'
import type { LoginFlow } from '../protocol/flow.js'
import type { UseFlowOptions } from '../queries/useFlow.js'
import { useLoginFlow } from '../queries/useLoginFlow.js'
import { FlowScreen } from './FlowScreen.js'
import { Link } from './Link.js'
import { neighbour } from './neighbour.js'
import { type ScreenProps, useScreen } from './useScreen.js'

/** Only somebody who is signed in can sign out: not what a first sign-in loads. */
const LogoutButton = /* @__PURE__ */ later(async () => (await import('./LogoutButton.js')).LogoutButton)

export type LoginScreenProps = ScreenProps & UseFlowOptions<'login'>

/** Whether somebody is signed in already, and proves once more, or by more, who they are. */
const isAgain = (flow: LoginFlow | undefined) => flow?.refresh === true || flow?.requested_aal === 'aal2'

function titleOf(flow: LoginFlow | undefined) {
  if (flow?.state === 'sent_email') return texts.checkInbox
  if (flow?.requested_aal === 'aal2') return texts.secondFactor
  return flow?.refresh ? texts.confirmIdentity : texts.signIn
}

/** Sign-in with every method that the server offers, and the way to sign up or to recover an account. */
export function LoginScreen(props: LoginScreenProps) {
  const { options, routes, text, ...screen } = useScreen(props)
  const login = useLoginFlow(options)
  const { draw } = screen.frame
  const title = titleOf(login.flow)

  const signUp = (
    <>
      {text(texts.noAccount)}{' '}
      <Link
        href={neighbour(routes.registration, login.flow, options.returnTo)}
        data-testid="signup-link"
        draw={draw}
      >
        {text(texts.signUp)}
      </Link>
    </>
  )
  const signOut = (
    <Suspense>
      <LogoutButton data-kratos="link" onSignedOut={login.restart} />
    </Suspense>
  )
  const forgot = (
    <Link
      href={neighbour(routes.recovery, login.flow, options.returnTo)}
      data-testid="forgot-password-link"
      draw={draw}
    >
      {text(texts.forgotPassword)}
    </Link>
  )
  return (
    <FlowScreen
      flow={login}
      screen={screen}
      title={text(title)}
      subtitle={title === texts.signIn ? text(texts.welcomeBack) : undefined}
      footer={isAgain(login.flow) ? signOut : signUp}
      nodes={{ password: { aside: forgot } }}
      fields={2}
      returnTo={options.returnTo}
    />
  )
}
