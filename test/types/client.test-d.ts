import { expectTypeOf } from 'vitest'
import { type AdminIdentity, createAdminClient, getIdentity, listIdentities } from '../../src/admin/index.js'
import {
  type ContinueWith,
  createFlow,
  createKratosClient,
  type Flow,
  type FlowKind,
  type FlowOutcome,
  getSession,
  type Identity,
  type InputNode,
  type InputValue,
  isKratosError,
  isNodeIn,
  KratosError,
  type KratosErrorId,
  type LoginFlow,
  type MessageId,
  type Page,
  readFlow,
  type Session,
  type SettingsFlow,
  type submitFlow,
  type UiNode,
  type UiText,
  type UnknownContinueWith,
} from '../../src/client/index.js'

const client = createKratosClient({ baseUrl: 'https://auth.example.com' })
const admin = createAdminClient({ baseUrl: 'http://localhost:4434' })

// A flow is of the kind that was asked for, and of any kind where that is open.
expectTypeOf(createFlow(client, 'login')).resolves.toEqualTypeOf<Flow<'login'>>()
expectTypeOf<Flow<'login'>>().toExtend<LoginFlow>()
expectTypeOf<Flow<'settings'>['identity']>().toEqualTypeOf<Identity>()
expectTypeOf<Flow>().toHaveProperty('kind').toEqualTypeOf<FlowKind>()
expectTypeOf(readFlow('recovery', null)).toEqualTypeOf<Flow<'recovery'> | undefined>()

// Flows are told apart by their kind.
const identityOf = (flow: Flow): Identity | undefined =>
  flow.kind === 'settings' ? flow.identity : undefined
expectTypeOf(identityOf).parameter(0).toEqualTypeOf<Flow>()
expectTypeOf<Extract<Flow, { kind: 'settings' }>>().toExtend<SettingsFlow>()

// Each kind takes its own parameters and no others.
void createFlow(client, 'login', {
  returnTo: '/',
  refresh: true,
  aal: 'aal2',
  via: 'email',
  loginChallenge: 'x',
})
void createFlow(client, 'registration', { afterVerificationReturnTo: '/', identitySchema: 'customer' })
// @ts-expect-error -- a recovery cannot be started with a second factor
void createFlow(client, 'recovery', { aal: 'aal2' })
// @ts-expect-error -- there is no such flow
void createFlow(client, 'logout')

// An outcome is one of four, and carries what belongs to it.
expectTypeOf<FlowOutcome['outcome']>().toEqualTypeOf<'updated' | 'completed' | 'redirect' | 'replaced'>()
const after = (outcome: FlowOutcome<'login'>) => {
  if (outcome.outcome === 'updated') return expectTypeOf(outcome.flow).toEqualTypeOf<Flow<'login'>>()
  if (outcome.outcome === 'redirect') return expectTypeOf(outcome.to).toEqualTypeOf<string>()
  if (outcome.outcome === 'replaced') return expectTypeOf(outcome.flowId).toEqualTypeOf<string | undefined>()
  expectTypeOf(outcome.continueWith).toEqualTypeOf<(ContinueWith | UnknownContinueWith)[]>()
  return expectTypeOf(outcome.session).toEqualTypeOf<Session | undefined>()
}
expectTypeOf<Awaited<ReturnType<typeof submitFlow<'login'>>>>().toEqualTypeOf<FlowOutcome<'login'>>()
expectTypeOf(after).parameter(0).toEqualTypeOf<FlowOutcome<'login'>>()

// Nodes are told apart by type, and narrowed to a group.
const valueOf = (node: UiNode): InputValue | undefined =>
  node.type === 'input' ? node.attributes.value : undefined
expectTypeOf(valueOf).returns.toEqualTypeOf<InputValue | undefined>()
expectTypeOf<Extract<UiNode, { type: 'input' }>>().toEqualTypeOf<InputNode>()
expectTypeOf<Extract<UiNode, { type: 'text' }>['attributes']['text']>().toEqualTypeOf<UiText>()
expectTypeOf<Extract<UiNode, { type: 'unknown' }>['attributes']['node_type']>().toEqualTypeOf<string>()
const inOidc = (node: InputNode) => (isNodeIn(node, 'oidc') ? node.group : 'other')
expectTypeOf(inOidc).returns.toEqualTypeOf<'oidc' | 'other'>()

// A text's id is one that Kratos is known to have, or a number of tomorrow.
expectTypeOf<4000006>().toExtend<MessageId>()
expectTypeOf<4000999>().not.toExtend<MessageId>()
expectTypeOf<number>().toExtend<UiText['id']>()

// Signed out is `null`.
expectTypeOf(getSession(client)).resolves.toEqualTypeOf<Session | null>()

// An error is told apart by its id, and carries what belongs to that id and nothing else.
const carriedBy = (error: unknown) => {
  if (!(error instanceof KratosError)) return undefined
  expectTypeOf(error.id).toEqualTypeOf<KratosErrorId>()
  if (error.id === 'session_refresh_required')
    return expectTypeOf(error.redirectTo).toEqualTypeOf<string | undefined>()
  if (error.id === 'rate_limited') {
    expectTypeOf(error.redirectTo).toEqualTypeOf<undefined>()
    return expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>()
  }
  return isKratosError(error, 'self_service_flow_expired')
    ? expectTypeOf(error.flowId).toEqualTypeOf<string | undefined>()
    : undefined
}
expectTypeOf(carriedBy).parameter(0).toEqualTypeOf<unknown>()
expectTypeOf(new KratosError('network')).toExtend<KratosError>()
// @ts-expect-error -- there is no such error
void new KratosError('nonsense')

// The public and the admin API each have clients of their own.
expectTypeOf(getIdentity(admin, 'id')).resolves.toEqualTypeOf<AdminIdentity>()
expectTypeOf(listIdentities(admin)).resolves.toEqualTypeOf<Page<AdminIdentity>>()
// @ts-expect-error -- a public client has no identities
void listIdentities(client)
// @ts-expect-error -- an admin client has no session
void getSession(admin)
