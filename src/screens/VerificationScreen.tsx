'use client'
import * as texts from '../i18n/texts.js'
import type { VerificationFlow } from '../protocol/flow.js'
import type { UseFlowOptions } from '../queries/useFlow.js'
import { useVerificationFlow } from '../queries/useVerificationFlow.js'
import { FlowScreen } from './FlowScreen.js'
import { Link } from './Link.js'
import { type ScreenProps, useScreen } from './useScreen.js'

export type VerificationScreenProps = ScreenProps & UseFlowOptions<'verification'>

const titles = {
  choose_method: texts.verifyAddress,
  sent_email: texts.checkInbox,
  passed_challenge: texts.addressVerified,
}

const isState = (state: VerificationFlow['state'] = ''): state is keyof typeof titles =>
  Object.hasOwn(titles, state)

/** Proves that an address belongs to whoever signed up with it, by a code or a link. */
export function VerificationScreen(props: VerificationScreenProps) {
  const { options, routes, text, ...screen } = useScreen(props)
  const verification = useVerificationFlow(options)
  const { state, ui } = verification.flow ?? {}
  const goOn = (
    <Link href={options.returnTo ?? routes.home} data-testid="cta-link" draw={screen.frame.draw}>
      {text(texts.goOn)}
    </Link>
  )
  return (
    <FlowScreen
      flow={verification}
      screen={screen}
      title={text(isState(state) ? titles[state] : texts.verifyAddress)}
      footer={ui?.nodes.some(({ type }) => type === 'a') ? null : goOn}
      fields={1}
      returnTo={options.returnTo}
    />
  )
}
