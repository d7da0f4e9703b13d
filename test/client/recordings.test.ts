// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createAdminClient } from '../../src/admin/index.js'
import {
  createKratosClient,
  type Flow,
  type FlowKind,
  isKratosError,
  type KratosError,
  memoryTokenStore,
} from '../../src/client/index.js'
import { selfServicePath } from '../../src/client/submitUrl.js'
import { isRecord, recordOf } from '../../src/protocol/record.js'
import type { RecordedResponse, RequestStep, Step } from '../conformance/player/recording.js'
import { type Asking, ask, bareFlow } from './recorded/ask.js'
import { createRecordedServer, responseOf } from './recorded/createRecordedServer.js'
import { recording, recordingNames } from './recorded/recordings.js'

const isFlow = (value: unknown): value is Flow => isRecord(value) && 'kind' in value && isRecord(value['ui'])

/** What the server sent, as far as a reader has to keep it: `null` lists and options in v0.8's `onclick` it may improve. */
const kept = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => kept(item))
  if (!isRecord(value)) return value
  const isCeremony = typeof value['onclick'] === 'string' && !value['onclickTrigger']
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name, member]) =>
          !(member === null && /nodes|devices/.test(name)) && !(isCeremony && name === 'value'),
      )
      .map(([name, member]) => [name, kept(member)]),
  )
}

/** Errors that Kratos leaves without an id, told apart by status and request. */
const unnamed: readonly (readonly [request: RegExp, id: KratosError['id']])[] = [
  [/^401 POST .* This account was disabled/, 'identity_disabled'],
  [/^401 .*(settings|sessions)/, 'session_inactive'],
  [/^400 GET .* not allowed because it was disabled/, 'self_service_flow_disabled'],
  [/^400/, 'bad_request'],
  [/^403/, 'forbidden'],
  [/^40[45]/, 'not_found'],
  [/^409/, 'conflict'],
]

const errorIdOf = ({ method, path, response }: RequestStep): string | undefined => {
  const { id, reason } = recordOf(recordOf(response.body)['error'])
  const summary = `${response.status} ${method} ${path} ${String(reason)}`
  return typeof id === 'string' ? id : unnamed.find(([pattern]) => pattern.test(summary))?.[1]
}

const isSubmit = ({ method, path }: RequestStep): boolean =>
  method === 'POST' && (path === '{{action}}' || /^\/self-service\/\w+\?/.test(path))

/** What a submit must come to, by the recorded answer alone. */
const outcomeOf = ({ status, body }: RecordedResponse): unknown => {
  const record = recordOf(body)
  const continueWith: unknown = record['continue_with'] ?? []
  if (status === 422) return { outcome: 'redirect', to: record['redirect_browser_to'] }
  if (status === 410) return { outcome: 'replaced', flowId: record['use_flow_id'] }
  const isOver =
    /success|passed_challenge/.test(String(record['state'])) ||
    (Array.isArray(continueWith) && continueWith.length > 0)
  if (record['ui'] && (status === 400 || !isOver)) return { outcome: 'updated', flow: kept(body) }
  return {
    outcome: 'completed',
    continueWith,
    ...(isRecord(record['ui']) && { flow: kept(body) }),
    ...(isRecord(record['session']) && { session: kept(record['session']) }),
    ...(isRecord(record['identity']) && { identity: kept(record['identity']) }),
    ...(typeof record['session_token'] === 'string' && { sessionToken: record['session_token'] }),
  }
}

/** What any other request must come to. */
const resultOf = ({ path, response: { status, body } }: RequestStep): unknown => {
  if (status === 401) return null
  if (Array.isArray(body)) return { items: body.map((item) => kept(item)) }
  if (/\/health\/ready/.test(path)) return { ready: true, errors: {} }
  if (/\/health\/alive/.test(path)) return true
  if (/^\/sessions$/.test(path)) return recordOf(body)['count']
  if (/token-exchange/.test(path))
    return { session: kept(recordOf(body)['session']), sessionToken: recordOf(body)['session_token'] }
  return status === 204 || status === 403 ? undefined : kept(body)
}

/** Signed out is an answer and not an error, and so is a token that has ended already. */
const isAnswer = (step: RequestStep): boolean => {
  const { status, body } = step.response
  if (status < 300) return true
  if (isSubmit(step)) return status === 410 || status === 422 || (status === 400 && 'ui' in recordOf(body))
  return (status === 401 && /whoami/.test(step.path)) || (status === 403 && /logout\/api/.test(step.path))
}

const expectedOf = (step: RequestStep, next: RequestStep | undefined): unknown => {
  if (step.response.status === 303)
    return next?.response.status === 403
      ? { error: 'security_csrf_violation', status: 403 }
      : { outcome: 'replaced', flowId: 'another-flow' }
  if (!isAnswer(step)) return { error: errorIdOf(step), status: step.response.status }
  return isSubmit(step) ? outcomeOf(step.response) : resultOf(step)
}

/** What came of a call, errors included. */
const settle = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => {
    if (!isKratosError(error)) throw error
    return { error: error.id, status: error.status }
  })

/** Pages are for browsers that navigate, and scenarios name the redirects that `fetch` follows by itself. */
const isForPages = ({ path, headers = {} }: RequestStep): boolean =>
  /text\/html|\*\/\*/.test(JSON.stringify(headers)) || /^\{\{(location|callback|link|logout_url)/.test(path)

/** A browser signs out by two requests, which has tests of its own; nobody signs out without a token. */
const isNotAsked = ({ path, method, body }: RequestStep): boolean =>
  path.startsWith('/self-service/logout') && (method === 'GET' || !recordOf(body)['session_token'])

/** As `fetch` does: what comes back after a redirect is the answer of the place that it led to, another flow. */
const followed = (response: RecordedResponse, next: RequestStep | undefined): Response => {
  if (response.status !== 303 || !next) return responseOf(response)
  const answer = responseOf({
    ...next.response,
    body: { ...recordOf(next.response.body), id: 'another-flow' },
  })
  return Object.defineProperties(answer, {
    redirected: { value: true },
    url: { value: 'https://kratos.test/self-service/flows?id=another-flow' },
  })
}

const requestAfter = (steps: Step[], index: number): RequestStep | undefined =>
  steps.slice(index + 1, index + 2).find((step) => step.do === 'request')

describe('plays the recorded exchange', () => {
  test.each(recordingNames)('%s', async (name) => {
    const { client: kind, server: generation, steps } = recording(name)
    const flows = new Map<string | undefined, Flow>()
    const isNative = kind === 'api'
    const layout = generation === 'v0.8.2' ? 'v0.8' : 'current'

    for (const [index, step] of steps.entries()) {
      if (step.do !== 'request' || isForPages(step) || isNotAsked(step)) continue
      const [, flowKind] = /^\/self-service\/(\w+)\/(browser|api|flows)/.exec(step.path) ?? []
      if (step.setup) {
        const action = `http://kratos.internal:4433/self-service/${flowKind}?flow=id`
        if (flowKind) flows.set(step.who, bareFlow(flowKind as FlowKind, action))
        continue
      }

      const next = requestAfter(steps, index)
      const server = createRecordedServer(followed(step.response, next))
      const options = { fetch: server.fetch, baseUrl: 'https://kratos.test' }
      const asking: Asking = {
        client: createKratosClient({
          ...options,
          transport: isNative ? 'native' : 'browser',
          sessionToken: memoryTokenStore('ory_st_mine'),
        }),
        admin: createAdminClient({ ...options, layout }),
        flow: flows.get(step.who),
      }
      const result = await settle(ask(asking, step))

      const isAdmin = step.admin === true && !/health/.test(step.path)
      const target = step.path === '{{action}}' ? selfServicePath(asking.flow?.ui.action ?? '') : step.path
      const token = isNative ? (recordOf(step.body)['session_token'] ?? 'ory_st_mine') : null
      expect({ sent: server.requests[0], result }).toMatchObject({
        sent: {
          method: step.method,
          target: `${isAdmin && layout === 'current' ? '/admin' : ''}${target}`,
          body: step.body,
          token: isAdmin ? null : token,
          credentials: isNative || isAdmin ? 'omit' : 'include',
        },
        result: expectedOf(step, next),
      })

      const flow = [result, recordOf(result)['flow']].find(isFlow)
      if (flow) flows.set(step.who, flow)
    }
  })
})
