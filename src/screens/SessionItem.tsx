'use client'
import type { Draw } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import type { Session } from '../protocol/session.js'
import type { useEndSession } from '../queries/useEndSession.js'
import { useText } from '../queries/useText.js'
import { DeviceIcon } from './DeviceIcon.js'
import { deviceName } from './deviceName.js'
import { LogoutButton } from './LogoutButton.js'
import { pendingWords } from './pendingWords.js'

interface SessionItemProps {
  session: Session
  isCurrent: boolean
  end: Pick<ReturnType<typeof useEndSession>, 'mutate' | 'isPending'>
  /** Whether this one is being ended. */
  isEnding: boolean
  draw: Draw
}

/** One place where somebody is signed in: on what, where, since when, and the way out. */
export function SessionItem({ session, isCurrent, end, isEnding, draw }: SessionItemProps) {
  const text = useText()
  const device = session.devices[0]
  const { browser, system, handheld } = deviceName(device?.user_agent)
  const name =
    browser && system
      ? text(texts.browserOn, { browser, system })
      : (browser ?? system ?? text(texts.unknownDevice))
  const since = text(texts.signedInAgo, { when: session.authenticated_at })
  const place = [device?.location, device?.ip_address].find(Boolean)
  const button = draw('action', 'button', {
    type: 'button',
    'aria-label': text(texts.signOutOf, { name }),
    'aria-disabled': end.isPending || undefined,
    onClick: () => {
      if (!end.isPending) end.mutate(session.id)
    },
    ...pendingWords(draw, isEnding, text(texts.signOut)),
  })
  return draw('item', 'li', {
    'data-current': isCurrent ? '' : undefined,
    children: (
      <>
        <DeviceIcon handheld={handheld} />
        <div>
          {draw('item-title', 'p', {
            children: (
              <>
                {name}{' '}
                {isCurrent &&
                  draw('badge', 'span', { 'data-type': 'success', children: text(texts.thisDevice) })}
              </>
            ),
          })}
          {draw('item-text', 'p', {
            children: place ? [since, ' · ', <bdi key="place">{place}</bdi>] : since,
          })}
        </div>
        {isCurrent ? <LogoutButton data-kratos="action" /> : button}
      </>
    ),
  })
}
