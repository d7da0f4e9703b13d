import { QueryClient } from '@tanstack/react-query'
import { expectTypeOf } from 'vitest'
import {
  createKratosClient,
  type Flow,
  type FlowHandle,
  loginFlowQuery,
  type Session,
  sessionQuery,
  useLoginFlow,
  type useSession,
} from '../../src/index.js'

const client = createKratosClient({ baseUrl: 'https://auth.example.com' })
const cache = new QueryClient()

// A key knows what is kept under it.
expectTypeOf(cache.getQueryData(sessionQuery(client).queryKey)).toEqualTypeOf<Session | null | undefined>()
expectTypeOf(cache.getQueryData(loginFlowQuery(client).queryKey)).toEqualTypeOf<Flow<'login'> | undefined>()

// Signed out is `null`, not known yet is `undefined`.
expectTypeOf<ReturnType<typeof useSession>['data']>().toEqualTypeOf<Session | null | undefined>()

// What is posted is given, or read from a form when it is sent.
expectTypeOf<FlowHandle['submit']>().toBeCallableWith({ method: 'password', password: 'secret' })
expectTypeOf<FlowHandle['submit']>().toBeCallableWith(() => ({ method: 'code' }), {
  name: 'method',
  value: 'code',
})
// @ts-expect-error -- a payload is an object
expectTypeOf<FlowHandle['submit']>().toBeCallableWith('password')
// @ts-expect-error -- and nothing is waited for that is read
expectTypeOf<FlowHandle['submit']>().toBeCallableWith(async () => Promise.resolve('password'))

// A hook hands out the flow of its own kind.
expectTypeOf(useLoginFlow).returns.toEqualTypeOf<FlowHandle<'login'>>()
