import { Fault } from '../http/fault.js'
import type { IncomingRequest, OutgoingResponse, Reply } from '../http/reply.js'
import type { EmulatorFault } from './fault.js'
import { Offline } from './offline.js'

type Answer = (request: IncomingRequest) => Promise<OutgoingResponse>
type Break = (answer: Answer) => Answer

/** Answers a request as broken as these faults say; without any, as the server would. */
export function answerFaultily(answer: Answer, faults: readonly EmulatorFault[], csrfCookie: string): Answer {
  return faults.reduceRight((inner, fault) => breaking(fault, csrfCookie)(inner), answer)
}

function breaking(fault: EmulatorFault, csrfCookie: string): Break {
  switch (fault.kind) {
    case 'latency':
      return (answer) => async (request) => {
        await wait(fault.milliseconds, request.signal)
        return answer(request)
      }
    case 'offline':
      return () => () => Promise.reject(new Offline())
    case 'rate limit':
      return instead(() => {
        const reply = new Fault(429, { reason: 'Too many requests. Please try again later.' }).toReply()
        return { ...reply, headers: { 'retry-after': String(fault.retryAfter ?? 1) } }
      })
    case 'server error':
      return instead(() => new Fault(fault.status ?? 500, { reason: 'A fault of the emulator.' }).toReply())
    case 'html':
      return instead(() => ({
        status: fault.status ?? 502,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>',
      }))
    case 'lost csrf cookie':
      return (answer) => (request) => answer(withoutCookie(request, csrfCookie))
    case 'truncated body':
    default:
      return truncated
  }
}

const truncated: Break = (answer) => async (request) => {
  const response = await answer(request)
  return { ...response, body: response.body.slice(0, Math.floor(response.body.length / 2)) }
}

function instead(reply: () => Reply): Break {
  return () => () => {
    const { status, headers, body } = reply()
    const all = new Headers({ 'content-type': 'application/json; charset=utf-8', ...headers })
    return Promise.resolve({
      status,
      headers: all,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }
}

function withoutCookie(request: IncomingRequest, name: string): IncomingRequest {
  const headers = new Headers(request.headers)
  const pairs = headers.get('cookie')?.split(/;\s*/) ?? []
  const kept = pairs.filter((pair) => !pair.startsWith(`${name}=`))
  if (kept.length > 0) headers.set('cookie', kept.join('; '))
  else headers.delete('cookie')
  return { ...request, headers }
}

/** Waits, unless whoever asked gives up before. */
function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer)
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', giveUp, { once: true })
  })
}
