import type { CallOptions } from '../client/createKratosClient.js'
import { type Page, type PageParameters, readPage } from '../client/page.js'
import { succeeded } from '../client/succeeded.js'
import { readSession } from '../protocol/readSession.js'
import type { Session } from '../protocol/session.js'
import type { AdminClient } from './createAdminClient.js'

export interface SessionFilters extends PageParameters {
  /** Only those that are active, or only those that are not. */
  active?: boolean | undefined
}

export interface SessionDetails {
  /** What to send along. Without it `identity` is `null` and `devices` is empty. */
  expand?: readonly ('identity' | 'devices')[] | undefined
}

const readSessions = readPage(readSession)

const pathOf = (id: string): string => `/sessions/${encodeURIComponent(id)}`

/**
 * Somebody's sessions (`listIdentitySessions`). v0.8 has no such operation.
 *
 * @throws {KratosError} `not_found`
 */
export const listIdentitySessions = (
  client: AdminClient,
  identityId: string,
  query?: SessionFilters,
  { signal }: CallOptions = {},
): Promise<Page<Session>> =>
  client.send({ path: `/identities/${encodeURIComponent(identityId)}/sessions`, query, signal }, readSessions)

/**
 * Signs somebody out everywhere (`deleteIdentitySessions`).
 *
 * @throws {KratosError} `not_found`, also where there was no session
 */
export const deleteIdentitySessions = (
  client: AdminClient,
  identityId: string,
  { signal }: CallOptions = {},
): Promise<void> =>
  succeeded(client, {
    method: 'DELETE',
    path: `/identities/${encodeURIComponent(identityId)}/sessions`,
    signal,
  })

/** Everybody's sessions, a page at a time (`listSessions`). v0.8 has no such operation. */
export const listSessions = (
  client: AdminClient,
  query?: SessionFilters & SessionDetails,
  { signal }: CallOptions = {},
): Promise<Page<Session>> => client.send({ path: '/sessions', query, signal }, readSessions)

/**
 * One session (`getSession`). v0.8 has no such operation.
 *
 * @throws {KratosError} `not_found`
 */
export const getSession = (
  client: AdminClient,
  id: string,
  query?: SessionDetails,
  { signal }: CallOptions = {},
): Promise<Session> =>
  client.send({ path: pathOf(id), query, signal }, (body, { ok }) => (ok ? readSession(body) : undefined))

/** Ends one session (`disableSession`). v0.8 has no such operation. */
export const disableSession = (
  client: AdminClient,
  id: string,
  { signal }: CallOptions = {},
): Promise<void> => succeeded(client, { method: 'DELETE', path: pathOf(id), signal })

/**
 * Makes a session last longer (`extendSession`), by `session.lifespan` of Kratos's configuration. v0.8 has no such
 * operation.
 *
 * @returns `null` where the server does not send the session back (`feature_flags.faster_session_extend`)
 * @throws {KratosError} `not_found`
 */
export const extendSession = (
  client: AdminClient,
  id: string,
  { signal }: CallOptions = {},
): Promise<Session | null> =>
  client.send({ method: 'PATCH', path: `${pathOf(id)}/extend`, signal }, (body, { ok, status }) =>
    status === 204 ? null : ok ? readSession(body) : undefined,
  )
