import type { KratosClient } from '../client/createKratosClient.js'
import type { FlowKind } from '../protocol/flow.js'
import type { Finding, FindingId } from './finding.js'
import { addressOf, type Place } from './place.js'
import { words } from './words.js'

/** What a diagnosis is about. */
export interface Subject {
  client: KratosClient
  kind: FlowKind
  returnTo: string | undefined
}

/** A diagnosis under way. */
export interface Examination extends Subject, Place {
  signal: AbortSignal
  /** Writes down what was found. */
  note: (id: FindingId, seen?: string, severity?: Finding['severity']) => void
}

/** Puts a finding into words. */
export const findingOf = (
  { client, kind, returnTo, page, server }: Subject & Pick<Place, 'page'> & { server: URL | undefined },
  id: FindingId,
  seen: string,
  severity: Finding['severity'],
): Finding => ({
  id,
  severity,
  ...words[id]({
    page: page?.origin ?? '',
    address: server ? addressOf(server) : client.baseUrl,
    origin: server?.origin ?? client.baseUrl,
    kind,
    returnTo: returnTo ?? '',
    severity,
    seen,
  }),
})

/** Sends a GET as the client would, by its own `fetch`; `undefined` where no answer could be had. */
export const ask = async (
  { client, signal }: Pick<Examination, 'client' | 'signal'>,
  url: string,
  init: RequestInit = {},
): Promise<Response | undefined> => {
  const { fetch = globalThis.fetch } = client
  try {
    return await fetch(url, {
      headers: { accept: 'application/json' },
      credentials: client.transport === 'native' ? 'omit' : 'include',
      signal,
      ...init,
    })
  } catch {
    return undefined
  }
}

/** What a GET answers as JSON; `undefined` where it does not. */
export const askJson = async (
  examination: Pick<Examination, 'client' | 'signal'>,
  url: string,
  init?: RequestInit,
): Promise<unknown> => {
  const response = await ask(examination, url, init)
  return response?.json().catch(() => undefined)
}
