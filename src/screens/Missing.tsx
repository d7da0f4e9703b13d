'use client'
import { KratosError } from '../client/errors.js'
import { drawWith } from '../form/parts.js'
import { FaultNotice } from './FaultNotice.js'

/** Stands in for a part of a screen whose code did not come; there is nothing to lose by asking for the page again. */
export function Missing() {
  const error = new KratosError('network', { operation: 'Loading code' })
  const mend = () => {
    location.reload()
  }
  return <FaultNotice flow={{ error, remedy: 'retry', retryAt: null, mend }} draw={drawWith()} />
}
