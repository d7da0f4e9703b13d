'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { drawWith } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import { useText } from '../queries/useText.js'
import { FaultNotice } from './FaultNotice.js'
import { ScreenFrame } from './ScreenFrame.js'
import { useFault } from './useFault.js'

const draw = drawWith()

/** Nobody can say who is there: why, and another try. */
export function SessionFault({ query }: { query: Pick<UseQueryResult, 'error' | 'refetch'> }) {
  const text = useText()
  const fault = useFault(query.error, query.refetch)
  return (
    <ScreenFrame draw={draw} title={text(texts.somethingWrong)}>
      <FaultNotice flow={fault} draw={draw} />
    </ScreenFrame>
  )
}
