'use client'
import { drawWith } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import { useKratos } from '../queries/KratosProvider.js'
import { useStepUp } from '../queries/useStepUp.js'
import { useText } from '../queries/useText.js'
import { neighbour } from './neighbour.js'
import { ScreenFrame } from './ScreenFrame.js'
import { StepUpDialog } from './StepUpDialog.js'

/** What somebody lacks who is signed in and may not enter yet. */
export type Need = 'aal2' | 'verified'

const words = {
  aal2: { title: texts.secondFactor, why: texts.secondFactorNeeded, button: texts.goOn },
  verified: { title: texts.verifyAddress, why: texts.verifiedAddressNeeded, button: texts.verify },
}

const draw = drawWith()

/** Why somebody may not enter yet, and the way to it. */
export function GateNotice({ needs }: { needs: Need }) {
  const text = useText()
  const { go, routes } = useKratos()
  const { request } = useStepUp()
  const { title, why, button } = words[needs]
  const mend = () => {
    if (needs === 'aal2') void request({ level: 'aal2' })
    else go(neighbour(routes.verification, {}, location.href))
  }
  return (
    <ScreenFrame draw={draw} title={text(title)} subtitle={text(why)}>
      {draw('submit', 'button', {
        type: 'button',
        'data-primary': '',
        onClick: mend,
        children: text(button),
      })}
      <StepUpDialog />
    </ScreenFrame>
  )
}
