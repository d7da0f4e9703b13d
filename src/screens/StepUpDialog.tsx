'use client'
import { Suspense, useEffect, useState } from 'react'
import { later } from '../form/later.js'
import { useStepUp } from '../queries/useStepUp.js'
import type { ScreenProps } from './useScreen.js'

/** Nobody needs the dialog before something asks for it. */
const ChallengeDialog = /* @__PURE__ */ later(
  async () => (await import('./ChallengeDialog.js')).ChallengeDialog,
  Unasked,
)

/** Without the dialog nobody can be asked. */
function Unasked({ onEnd }: { onEnd: (proved: boolean) => void }) {
  useEffect(() => {
    onEnd(false)
  }, [onEnd])
  return null
}

export type StepUpDialogProps = Pick<
  ScreenProps,
  'slots' | 'groups' | 'nodes' | 'classNames' | 'render' | 'unstyled'
>

/**
 * Asks over the page for a fresh sign-in or a second factor whenever something needs one (`useStepUp`, a submit that
 * Kratos answers with `session_refresh_required` or `session_aal2_required`). Put one into the app; settings bring
 * their own.
 */
export function StepUpDialog(props: StepUpDialogProps) {
  const { challenge, present, resolve } = useStepUp()
  const [isTurn, setIsTurn] = useState(false)
  useEffect(() => present(setIsTurn), [present])
  if (!isTurn || !challenge) return null
  return (
    <Suspense>
      <ChallengeDialog {...props} level={challenge.level} onEnd={resolve} />
    </Suspense>
  )
}
