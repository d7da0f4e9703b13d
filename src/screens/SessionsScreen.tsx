'use client'
import { useEffect, useRef } from 'react'
import * as texts from '../i18n/texts.js'
import type { Session } from '../protocol/session.js'
import { useEndSession } from '../queries/useEndSession.js'
import { useSession } from '../queries/useSession.js'
import { useSessions } from '../queries/useSessions.js'
import { FaultNotice } from './FaultNotice.js'
import { FormSkeleton } from './FormSkeleton.js'
import { pendingWords } from './pendingWords.js'
import { ScreenFrame } from './ScreenFrame.js'
import { SessionItem } from './SessionItem.js'
import { signedOut } from './signedOut.js'
import { useFault } from './useFault.js'
import { type ScreenProps, useScreen } from './useScreen.js'

export type SessionsScreenProps = Omit<ScreenProps, 'slots' | 'groups' | 'nodes'>

const latestFirst = (one: Session, other: Session) =>
  Date.parse(other.authenticated_at) - Date.parse(one.authenticated_at)

/** Where somebody is signed in: this device first, then the others, to sign out there one by one or all at once. */
export function SessionsScreen(props: SessionsScreenProps) {
  const { frame, text } = useScreen(props)
  const current = useSession()
  const others = useSessions()
  const end = useEndSession()
  const nobody = current.data === null ? signedOut : null
  const readFault = useFault(current.error ?? others.error ?? nobody, () => {
    void current.refetch()
    void others.refetch()
  })
  const endFault = useFault(end.error, () => {
    if (end.variables) end.mutate(end.variables)
  })
  const list = useRef<HTMLUListElement>(null)
  // The button that was pressed is gone with its session: the keyboard goes on in what is left.
  useEffect(() => {
    if (end.isSuccess && document.activeElement === document.body) list.current?.focus()
  }, [end.isSuccess])
  const { draw } = frame
  const isEnding = (what: string) => end.isPending && end.variables === what
  const item = (session: Session, isCurrent: boolean) => (
    <SessionItem
      key={session.id}
      session={session}
      isCurrent={isCurrent}
      end={end}
      isEnding={isEnding(session.id)}
      draw={draw}
    />
  )
  const content = current.data && others.data && (
    <>
      {draw('list', 'ul', {
        ref: list,
        tabIndex: -1,
        children: [
          item(current.data, true),
          ...others.data.toSorted(latestFirst).map((session) => item(session, false)),
        ],
      })}
      {others.data.length > 0
        ? draw('submit', 'button', {
            type: 'button',
            'data-destructive': '',
            'aria-disabled': end.isPending || undefined,
            onClick: () => {
              if (!end.isPending) end.mutate('others')
            },
            ...pendingWords(draw, isEnding('others'), text(texts.signOutEverywhereElse)),
          })
        : draw('panel-text', 'p', { children: text(texts.signedInNowhereElse) })}
    </>
  )
  return (
    <ScreenFrame
      {...frame}
      wide
      title={frame.title ?? text(texts.sessions)}
      subtitle={frame.subtitle ?? text(texts.sessionsWhy)}
    >
      {/* What ends sessions reads them again, too. */}
      <FaultNotice flow={endFault.error ? endFault : readFault} draw={draw} />
      {(current.isPending || others.isPending) && <FormSkeleton fields={2} draw={draw} />}
      {content && draw('panel', 'section', { children: content })}
    </ScreenFrame>
  )
}
