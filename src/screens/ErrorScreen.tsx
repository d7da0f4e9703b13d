'use client'
import { useContext } from 'react'
import { isKratosError } from '../client/errors.js'
import { faults } from '../form/faults.js'
import * as texts from '../i18n/texts.js'
import { LanguageContext } from '../queries/languageContext.js'
import { useSelfServiceError } from '../queries/useSelfServiceError.js'
import { FaultNotice } from './FaultNotice.js'
import { FormSkeleton } from './FormSkeleton.js'
import { Link } from './Link.js'
import { ScreenFrame } from './ScreenFrame.js'
import { useFault } from './useFault.js'
import { type ScreenProps, useScreen } from './useScreen.js'

export interface ErrorScreenProps extends Omit<ScreenProps, 'slots' | 'groups' | 'nodes'> {
  /** Which error. Default: what the URL says (`?id=`), as Kratos puts it there. */
  id?: string
}

/** The page that Kratos sends browsers to when a flow cannot go on: what happened, and the way back. */
export function ErrorScreen(props: ErrorScreenProps) {
  const { options, frame, routes, text } = useScreen(props)
  const found = useSelfServiceError(options.id)
  const fault = useFault(found.error, found.refetch)
  const { draw } = frame
  const language = useContext(LanguageContext)
  // Kept for a while only, and for the browser that met it; or nobody said which one.
  const isLost = isKratosError(found.error, 'not_found') || (found.isPending && !found.isFetching)
  const { id, reason, message } = found.data?.error ?? {}
  const known = Object.entries(faults).find(([each]) => each === id)?.[1]
  // Kratos's reasons are English, and for developers: in another language the page says what people can do.
  const isEnglish = language?.tag.startsWith('en') ?? true
  const why = (isEnglish ? (reason ?? message) : undefined) ?? text(known ?? texts.faultUnknown)
  return (
    <ScreenFrame
      {...frame}
      title={frame.title ?? text(texts.somethingWrong)}
      subtitle={frame.subtitle ?? (found.data && text(texts.reference, { id: found.data.id }))}
      footer={
        frame.footer === undefined ? (
          <Link href={routes.home} data-testid="cta-link" draw={draw}>
            {text(texts.toStart)}
          </Link>
        ) : (
          frame.footer
        )
      }
    >
      {!isLost && <FaultNotice flow={fault} draw={draw} />}
      {found.isFetching && <FormSkeleton fields={0} draw={draw} />}
      {(found.data ?? isLost) && draw('notice', 'p', { role: 'alert', 'data-type': 'error', children: why })}
    </ScreenFrame>
  )
}
