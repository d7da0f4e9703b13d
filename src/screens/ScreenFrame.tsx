'use client'
import { type ReactNode, useContext, useEffect } from 'react'
import { type Draw, flag } from '../form/parts.js'
import { LanguageContext } from '../queries/languageContext.js'
import { FormSkeleton } from './FormSkeleton.js'

/** What stands around the content of a screen. */
export interface FrameProps {
  /** Stands above the title. */
  logo?: ReactNode
  title?: ReactNode
  subtitle?: ReactNode
  /** The way elsewhere; `null` for none. */
  footer?: ReactNode
  /** What the browser's tab says while this screen is shown. Default: what it said before. */
  documentTitle?: string | undefined
  /** Leaves the looks to the app. */
  unstyled?: boolean
}

interface ScreenFrameProps extends FrameProps {
  draw: Draw
  /** Whether the content brings cards of its own. */
  wide?: boolean
  children: ReactNode
}

/** The frame that all screens share: one column with a card, its heading, its content and the way elsewhere. */
export function ScreenFrame({ draw, children, documentTitle, unstyled, wide, ...frame }: ScreenFrameProps) {
  const { logo, title, subtitle, footer } = frame
  const language = useContext(LanguageContext)
  useEffect(() => {
    if (!documentTitle) return undefined
    const before = document.title
    document.title = documentTitle
    return () => {
      document.title = before
    }
  }, [documentTitle])

  const heading = (
    <>
      {logo && draw('logo', 'div', { children: logo })}
      {draw('title', 'h1', { children: title === '' ? '\u00a0' : title })}
      {subtitle && draw('subtitle', 'p', { children: subtitle })}
    </>
  )
  const card = (
    <>
      {draw('header', 'header', { children: heading })}
      {draw('content', 'div', {
        children: language === null ? <FormSkeleton fields={2} draw={draw} /> : children,
      })}
      {footer && draw('footer', 'footer', { children: footer })}
    </>
  )
  return draw('screen', 'main', {
    lang: language?.tag,
    dir: language?.direction,
    'data-unstyled': flag(unstyled),
    'data-wide': flag(wide),
    children: draw('card', 'div', { children: card }),
  })
}
