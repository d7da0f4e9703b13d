'use client'
import * as texts from '../i18n/texts.js'
import type { UseFlowOptions } from '../queries/useFlow.js'
import { useRegistrationFlow } from '../queries/useRegistrationFlow.js'
import { FlowScreen } from './FlowScreen.js'
import { Link } from './Link.js'
import { neighbour } from './neighbour.js'
import { type ScreenProps, useScreen } from './useScreen.js'

export type RegistrationScreenProps = ScreenProps & UseFlowOptions<'registration'>

/** Sign-up with every method and trait that the server asks for, and the way to sign in. */
export function RegistrationScreen(props: RegistrationScreenProps) {
  const { options, routes, text, ...screen } = useScreen(props)
  const registration = useRegistrationFlow(options)
  const signIn = (
    <>
      {text(texts.haveAccount)}{' '}
      <Link
        href={neighbour(routes.login, registration.flow, options.returnTo)}
        data-testid="cta-link"
        draw={screen.frame.draw}
      >
        {text(texts.signIn)}
      </Link>
    </>
  )
  return (
    <FlowScreen
      flow={registration}
      screen={screen}
      title={text(registration.flow?.state === 'sent_email' ? texts.checkInbox : texts.createAccount)}
      footer={signIn}
      fields={3}
      returnTo={options.returnTo}
    />
  )
}
