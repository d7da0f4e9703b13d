// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createFlow,
  createKratosClient,
  getSession,
  isKratosError,
  listMySessions,
  submitFlow,
} from '../../src/client/index.js'
import { flowKindOf } from '../../src/protocol/flowKindOf.js'
import { readContinueWith } from '../../src/protocol/readContinueWith.js'
import { readFlow } from '../../src/protocol/readFlow.js'
import { readIdentity } from '../../src/protocol/readIdentity.js'
import { readNode } from '../../src/protocol/readNode.js'
import { readSession } from '../../src/protocol/readSession.js'
import { readText } from '../../src/protocol/readText.js'
import { flowKinds } from '../../src/protocol/routes.js'

/** Names that mean something to a reader, so that anything often comes close to what Kratos sends. */
const names = fc.oneof(
  fc.constantFrom(
    'id',
    'ui',
    'nodes',
    'messages',
    'meta',
    'label',
    'attributes',
    'type',
    'group',
    'node_type',
    'name',
    'value',
    'options',
    'onclick',
    'text',
    'title',
    'context',
    'action',
    'method',
    'state',
    'identity',
    'traits',
    'session',
    'session_token',
    'continue_with',
    'devices',
    'authentication_methods',
    'error',
    'details',
    'redirect_browser_to',
    'use_flow_id',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ),
  fc.string(),
)

const strings = fc.oneof(
  fc.constantFrom(
    'input',
    'text',
    'img',
    'a',
    'script',
    'div',
    'unknown',
    'submit',
    'success',
    'f1',
    'window.__oryWebAuthnLogin({"a":1})',
    'https://a.test/self-service/login?flow=f1',
  ),
  fc.string(),
)

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), strings),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(names, tie('json'), { maxKeys: 8 }),
  ),
}))

/** Something with the bones of a flow, whose flesh is anything. */
const almostFlow = fc.record(
  {
    id: fc.string(),
    state: json,
    continue_with: json,
    identity: json,
    ui: fc.record(
      {
        action: json,
        messages: json,
        nodes: fc.array(
          fc.record(
            { type: strings, group: json, attributes: json, messages: json, meta: json },
            { requiredKeys: [] },
          ),
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id', 'ui'] },
)

const anything = fc.oneof(
  json,
  almostFlow,
  fc.array(almostFlow, { maxLength: 2 }),
  fc.record({ session: json, identity: json, session_token: json }),
)

describe('whatever comes', () => {
  test('no reader throws, and what it understands is complete', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...flowKinds), (value, kind) => {
        for (const read of [readText, readNode, readIdentity, readSession, readContinueWith, flowKindOf])
          read(value)
        const flow = readFlow(kind, value)
        if (!flow) return
        expect([flow.kind, typeof flow.id, typeof flow.expires_at]).toEqual([kind, 'string', 'string'])
        expect(typeof flow.ui.action).toBe('string')
        for (const text of flow.ui.messages)
          expect([typeof text.id, typeof text.text, typeof text.type]).toEqual(['number', 'string', 'string'])
        for (const node of flow.ui.nodes) {
          expect([typeof node.group, typeof node.attributes.node_type, typeof node.meta]).toEqual([
            'string',
            'string',
            'object',
          ])
          expect(Array.isArray(node.messages)).toBe(true)
        }
        for (const { attributes } of flow.ui.nodes.filter((node) => node.type === 'input'))
          expect([typeof attributes.name, typeof attributes.type, typeof attributes.disabled]).toEqual([
            'string',
            'string',
            'boolean',
          ])
      }),
      { numRuns: 400 },
    )
  })

  test('reading twice changes nothing more, and the value that was read stays as it was', () => {
    fc.assert(
      fc.property(almostFlow, (value) => {
        const before = structuredClone(value)
        const flow = readFlow('login', value)
        expect(readFlow('login', flow)).toEqual(flow)
        expect(value).toEqual(before)
      }),
      { numRuns: 150 },
    )
  })

  test('fields that nobody knows yet stay', () => {
    fc.assert(
      fc.property(json, (value) => {
        const node = {
          type: 'input',
          tomorrow: value,
          attributes: { name: 'a', tomorrow: value },
          meta: { tomorrow: value },
        }
        const flow = readFlow('login', { id: 'f1', tomorrow: value, ui: { nodes: [node], tomorrow: value } })
        expect(flow).toMatchObject({ tomorrow: value, ui: { tomorrow: value, nodes: [node] } })
      }),
      { numRuns: 100 },
    )
  })

  test('an operation fails with a KratosError and nothing else', async () => {
    const body = fc.oneof(
      anything.map((value) => JSON.stringify(value)),
      fc.string(),
    )
    const started = readFlow('login', { id: 'f1', ui: { action: '/self-service/login?flow=f1' } })
    if (!started) throw new Error('not a flow')
    await fc.assert(
      fc.asyncProperty(
        body,
        fc.integer({ min: 200, max: 599 }),
        fc.string(),
        async (text, status, header) => {
          const fetch = async () => {
            const headers = new Headers({ 'content-type': 'application/json' })
            for (const name of ['retry-after', 'date', 'link', 'content-type'])
              if (/^[\x20-\x7e]*$/.test(header)) headers.append(name, header)
            return new Response([204, 205, 304].includes(status) ? null : text, { status, headers })
          }
          const client = createKratosClient({ baseUrl: 'https://kratos.test', fetch })
          const isRepeated = status >= 502 && status <= 504
          const calls = [
            submitFlow(client, started, { password: 'secret' }),
            ...(isRepeated
              ? []
              : [createFlow(client, 'settings'), getSession(client), listMySessions(client)]),
          ]
          for (const result of await Promise.allSettled(calls))
            if (result.status === 'rejected' && !isKratosError(result.reason)) throw result.reason
        },
      ),
      { numRuns: 150 },
    )
  })
})
