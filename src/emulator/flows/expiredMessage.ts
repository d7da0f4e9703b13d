import type { UiText } from '../../protocol/text.js'
import { timestamp } from '../clock/timestamp.js'
import type { Kratos } from '../kratos.js'
import type { FlowRecord } from '../store/records.js'
import { definitions } from './definitions.js'
import type { Expired } from './expired.js'

/** What a flow that takes the place of an expired one says. */
export function expiredMessage(kratos: Kratos, { kind }: FlowRecord, { at }: Expired): UiText {
  const minutes = ((kratos.clock.now() - at) / 60_000).toFixed(2)
  const context = { expired_at: timestamp(at), expired_at_unix: Math.floor(at / 1000) }
  return kratos.say(definitions[kind].expiredMessage, context, { minutes })
}
