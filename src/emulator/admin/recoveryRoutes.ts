import { timestamp } from '../clock/timestamp.js'
import { issueCode } from '../codes/issueCode.js'
import { issueLink } from '../codes/issueLink.js'
import { readDuration } from '../config/duration.js'
import { pageOf } from '../flows/answerWithFlow.js'
import { createFlow } from '../flows/createFlow.js'
import type { FlowContext } from '../flows/flowContext.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { isUuid } from '../http/isUuid.js'
import { readJsonObject } from '../http/readBody.js'
import { json, type Reply } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { submit } from '../nodes/build.js'
import { adminRoute, type Route } from '../routing/route.js'
import type { FlowRecord, IdentityRecord } from '../store/records.js'
import { codeInput } from '../strategies/code/codeNodes.js'

/** How an administrator lets somebody into their account. */
export const recoveryAdminRoutes: Route[] = [
  adminRoute('POST', '/recovery/link', makeLink),
  adminRoute('POST', '/recovery/code', makeCode),
]

function makeLink(kratos: Kratos, exchange: Exchange): Reply {
  const { methods } = kratos.config.selfservice
  if (!methods.link.enabled) throw switchedOff()
  const body = readJsonObject(exchange.request)
  const lifespan = lifespanIn(body, methods.link.config.lifespan)
  const identity = identityIn(kratos, body)
  if (!identity) throw new Fault(...kratos.generation.unknownToRecover)
  const { flow } = makeFlow(kratos, exchange, 'browser', lifespan)
  flow.active = 'link'
  const recipient = { kind: 'recovery', flowId: flow.id, identityId: identity.id } as const
  return json({
    recovery_link: issueLink(kratos, recipient, lifespan),
    expires_at: timestamp(flow.expiresAt),
  })
}

function makeCode(kratos: Kratos, exchange: Exchange): Reply {
  const { methods } = kratos.config.selfservice
  if (!methods.code.enabled) throw switchedOff()
  const body = readJsonObject(exchange.request)
  const lifespan = lifespanIn(body, methods.code.config.lifespan)
  const identity = identityIn(kratos, body)
  if (!identity) {
    throw new Fault(404, { reason: 'could not find identity', message: 'Unable to locate the resource' })
  }
  const context = makeFlow(kratos, exchange, typeIn(body), lifespan)
  const { flow } = context
  flow.active = 'code'
  flow.state = 'sent_email'
  flow.memory['trusts'] = true
  flow.nodes.push(codeInput(kratos, 1070010, true), submit('code', 'method', 'code', kratos.say(1070009)))
  const code = issueCode(context, { address: '', via: '', identityId: identity.id }, lifespan)
  return json(
    { recovery_link: pageOf(context), recovery_code: code, expires_at: timestamp(flow.expiresAt) },
    201,
  )
}

function switchedOff(): Fault {
  return new Fault(404, {
    reason:
      'This endpoint was disabled by system administrator. Please check your url or contact the system administrator to enable it.',
  })
}

/** A recovery flow that lives as long as what is handed out with it. */
function makeFlow(
  kratos: Kratos,
  exchange: Exchange,
  type: FlowRecord['type'],
  lifespan: number,
): FlowContext {
  const flow = createFlow(kratos, exchange, 'recovery', type)
  flow.expiresAt = kratos.clock.now() + lifespan
  kratos.store.flows.set(flow.id, flow)
  return { kratos, exchange, flow }
}

function identityIn({ store }: Kratos, body: Record<string, unknown>): IdentityRecord | undefined {
  const id = body['identity_id']
  if (id === undefined) return undefined
  if (typeof id === 'string' && isUuid(id)) return store.identities.get(id)
  throw new Fault(400, { message: `uuid: incorrect UUID format in string ${JSON.stringify(id)}` })
}

function typeIn({ flow_type: type = 'browser' }: Record<string, unknown>): FlowRecord['type'] {
  if (type === 'browser' || type === 'api') return type
  throw new Fault(400, { reason: `Unsupported flow type: ${JSON.stringify(type)}` })
}

function lifespanIn(body: Record<string, unknown>, otherwise: number): number {
  const asked = body['expires_in']
  if (asked === undefined || asked === '') return otherwise
  const lifespan = typeof asked === 'string' ? readDuration(asked) : undefined
  if (lifespan !== undefined && lifespan > 0) return lifespan
  throw new Fault(400, {
    reason: `Unable to parse "expires_in" whose format should match "[0-9]+(ns|us|ms|s|m|h)" but did not: ${JSON.stringify(asked)}`,
  })
}
