'use client'
import { Dialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react'
import { Fragment, useContext, useEffect, useMemo, useState } from 'react'
import { FlowForm } from '../components/FlowForm.js'
import { drawWith, flag } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import type { Challenge } from '../queries/challenge.js'
import { useKratos } from '../queries/KratosProvider.js'
import { LanguageContext } from '../queries/languageContext.js'
import { thisPage } from '../queries/thisPage.js'
import { useLoginFlow } from '../queries/useLoginFlow.js'
import { useSession } from '../queries/useSession.js'
import { useText } from '../queries/useText.js'
import { FirstFocus } from './FirstFocus.js'
import { FormSkeleton } from './FormSkeleton.js'
import { fillIdentifier } from './fillIdentifier.js'
import { identityName } from './identityName.js'
import type { StepUpDialogProps } from './StepUpDialog.js'
import { themeAbove } from './themeAbove.js'
import { useFocusReturn } from './useFocusReturn.js'
import { useFollow } from './useFollow.js'

interface ChallengeDialogProps extends StepUpDialogProps, Challenge {
  onEnd: (proved: boolean) => void
}

const parameters = { refresh: { refresh: true }, aal2: { aal: 'aal2' } } as const
const titles = { refresh: texts.confirmIdentity, aal2: texts.secondFactor }

/** A sign-in over the page. Escape and a press beside it leave everything as it was. */
export function ChallengeDialog({ level, onEnd, ...form }: ChallengeDialogProps) {
  useFocusReturn()
  const text = useText()
  const language = useContext(LanguageContext)
  const { classNames = {}, render = {} } = form
  const draw = drawWith(classNames, render)
  // The dialog stands at the end of the document, and wears what is worn where it was asked for.
  const [place, setPlace] = useState<Element | null>(null)
  const [isWayBackAllowed, setWayBackAllowed] = useState(true)
  const login = useLoginFlow({
    ...parameters[level],
    // Whoever leaves for a provider comes back here, where the server lets them.
    ...(isWayBackAllowed && { returnTo: thisPage() }),
    inUrl: false,
    onCompleted: () => {
      onEnd(true)
    },
  })
  if (isWayBackAllowed && login.error?.id === 'self_service_flow_return_to_forbidden')
    setWayBackAllowed(false)
  // Another tab has proved it, or the app asked for what is there.
  const isProved = login.error?.id === 'session_already_available'
  useEffect(() => {
    if (isProved) onEnd(true)
  }, [isProved, onEnd])
  const name = identityName(useSession().data?.identity)
  const { flow } = login
  const known = useMemo(() => (flow && name ? fillIdentifier(flow, name) : flow), [flow, name])
  const cancel = () => {
    onEnd(false)
  }
  const toSettings = useFollow()(useKratos().routes.settings)
  // Nobody can take a second step who has none set up yet.
  const isImpossible = flow?.ui.nodes.every(
    (node) => node.type === 'input' && node.attributes.type === 'hidden',
  )
  const card = (
    <>
      {draw('header', 'header', {
        children: (
          <DialogTitle as={Fragment}>{draw('title', 'h2', { children: text(titles[level]) })}</DialogTitle>
        ),
      })}
      {login.status === 'loading' && <FormSkeleton fields={1} draw={draw} />}
      <FlowForm {...form} flow={{ ...login, flow: known }} />
      {isImpossible &&
        draw('submit', 'a', {
          ...toSettings,
          'data-primary': '',
          onClick: (event) => {
            cancel()
            toSettings.onClick(event)
          },
          children: text(texts.settings),
        })}
      <FirstFocus ready={flow !== undefined} />
      {draw('footer', 'div', {
        children: draw('link', 'button', { type: 'button', onClick: cancel, children: text(texts.cancel) }),
      })}
    </>
  )
  return (
    <>
      <span ref={setPlace} hidden />
      <Dialog
        open
        onClose={cancel}
        lang={language?.tag}
        dir={language?.direction}
        data-unstyled={flag(form.unstyled)}
        {...themeAbove(place)}
      >
        <DialogBackdrop as={Fragment}>{draw('backdrop', 'div')}</DialogBackdrop>
        {draw('dialog-place', 'div', {
          children: <DialogPanel as={Fragment}>{draw('card', 'div', { children: card })}</DialogPanel>,
        })}
      </Dialog>
    </>
  )
}
