import { conform, isRecord, recordsOf } from '../protocol/record.js'
import type { CallOptions, KratosClient } from './createKratosClient.js'
import type { FlowOutcome } from './outcome.js'
import { outcomeOf } from './outcomeOf.js'

/** A provider as `navigator.credentials.get({ identity: { providers } })` takes it, in snake_case. */
export interface FedcmProvider {
  config_url: string
  client_id: string
  nonce?: string
  login_hint?: string
  domain_hint?: string
  fields?: string[]
  parameters?: Record<string, string>
}

/** What a sign-in with Federated Credential Management starts from. */
export interface FedcmFlow {
  csrf_token: string
  providers: FedcmProvider[]
}

export interface FedcmToken {
  csrf_token: string
  /** What the browser got from the provider. */
  token: string
  nonce?: string
  transient_payload?: Record<string, unknown>
}

/** The providers that can sign somebody in through the browser itself (`createFedcmFlow`). v0.8 has none. */
export const createFedcmFlow = (client: KratosClient, { signal }: CallOptions = {}): Promise<FedcmFlow> =>
  client.send({ path: '/self-service/fed-cm/parameters', signal }, (body, { ok }) =>
    ok && isRecord(body)
      ? {
          ...conform(body, { csrf_token: '' }),
          providers: recordsOf(body['providers'], { config_url: '', client_id: '' }),
        }
      : undefined,
  )

/** Signs in with what the browser got from the provider (`updateFedcmFlow`); answers as a login does. */
export const updateFedcmFlow = (
  client: KratosClient,
  token: FedcmToken,
  { signal }: CallOptions = {},
): Promise<FlowOutcome<'login'>> =>
  client.send({ method: 'POST', path: '/self-service/fed-cm/token', json: token, signal }, (body, answer) =>
    outcomeOf('login', '', body, answer),
  )
