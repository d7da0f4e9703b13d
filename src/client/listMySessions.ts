import { readSession } from '../protocol/readSession.js'
import type { Session } from '../protocol/session.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import { type Page, type PageParameters, readPage } from './page.js'

const readSessions = readPage(readSession)

/**
 * The other sessions of whoever is signed in, without the current one (`listMySessions`). Their identities lack
 * addresses. v0.8 has no such operation.
 *
 * @throws {KratosError} `session_inactive` when signed out, `not_found` from v0.8
 */
export const listMySessions = (
  client: KratosClient,
  query?: PageParameters,
  { signal }: CallOptions = {},
): Promise<Page<Session>> => client.send({ path: '/sessions', query, signal }, readSessions)
