'use client'
import { Menu, MenuButton, MenuItem, MenuItems } from '@headlessui/react'
import { Children, cloneElement, Fragment, isValidElement, type ReactNode, useContext } from 'react'
import { type ClassNames, drawWith, flag, type Renders } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import { useKratos } from '../queries/KratosProvider.js'
import { LanguageContext } from '../queries/languageContext.js'
import { useLogout } from '../queries/useLogout.js'
import { useSession } from '../queries/useSession.js'
import { useText } from '../queries/useText.js'
import { FaultNotice } from './FaultNotice.js'
import { identityName } from './identityName.js'
import { useFault } from './useFault.js'
import { useFollow } from './useFollow.js'

export interface UserMenuProps {
  /** Items of the app's own, before signing out: elements such as `a` and `button`. */
  children?: ReactNode
  /** Where to go once signed out. Default: stay. */
  returnTo?: string
  classNames?: ClassNames
  render?: Renders
}

/** Who is signed in, as a button with their initial, and what they can do about it. Nothing while nobody is. */
export function UserMenu({ children, returnTo, classNames, render }: UserMenuProps) {
  const text = useText()
  const follow = useFollow()
  const { routes } = useKratos()
  const { data: session } = useSession()
  const logout = useLogout({ returnTo })
  const fault = useFault(logout.error, logout.mutate)
  const language = useContext(LanguageContext)
  if (!session) return null
  const draw = drawWith(classNames, render)
  const name = identityName(session.identity) ?? text(texts.account)
  const entries = [
    draw('menu-item', 'a', { ...follow(routes.settings), children: text(texts.settings) }),
    draw('menu-item', 'a', { ...follow(routes.sessions), children: text(texts.sessions) }),
    ...Children.toArray(children).map((child) =>
      isValidElement<Record<string, unknown>>(child)
        ? cloneElement(child, { 'data-kratos': 'menu-item', ...child.props })
        : draw('menu-item', 'span', { children: child }),
    ),
    draw('menu-item', 'button', {
      type: 'button',
      'data-testid': 'logout-link',
      onClick: () => {
        logout.mutate()
      },
      children: text(texts.signOut),
    }),
  ]
  const items = (
    <>
      {draw('menu-title', 'p', { children: <bdi>{name}</bdi> })}
      {entries.map((entry, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- always the same, in the same order
        <MenuItem key={index} as={Fragment}>
          {entry}
        </MenuItem>
      ))}
    </>
  )
  return draw('user-menu', 'div', {
    lang: language?.tag,
    dir: language?.direction,
    children: (
      <>
        <Menu>
          <MenuButton as={Fragment}>
            {draw('avatar', 'button', {
              type: 'button',
              'aria-label': name,
              'data-pending': flag(logout.isPending),
              children: Array.from(name)[0],
            })}
          </MenuButton>
          <MenuItems as={Fragment}>
            {draw('menu', 'div', { onFocus: logout.isPending ? undefined : logout.reset, children: items })}
          </MenuItems>
        </Menu>
        {/* A menu closes with the press: whoever walks away has to know that they are still signed in. */}
        {fault.error && draw('menu', 'div', { children: <FaultNotice flow={fault} draw={draw} /> })}
      </>
    ),
  })
}
