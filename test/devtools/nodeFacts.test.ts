// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { nodeFacts } from '../../src/devtools/nodeFacts.js'
import { readFlow } from '../../src/protocol/readFlow.js'
import { recordedFlows } from '../form/recordedFlows.js'

const nodes = recordedFlows().flatMap(({ flow }) => readFlow('login', { id: '', ...flow })?.ui.nodes ?? [])
const facts = nodes.map(nodeFacts)

/** What recordings put in the place of a secret. */
const secret = /<(csrf|code|token|totp secret|lookup code|bytes)>|data:image|challenge/

describe('what is shown of every node that a server has sent', () => {
  test('no secret, code, token or challenge is', () => {
    expect(JSON.stringify(nodes)).toMatch(secret)
    expect(facts.filter(({ value }) => secret.test(value))).toEqual([])
  })

  test('nothing that was typed as a password is', () => {
    const password = nodeFacts({
      type: 'input',
      group: 'profile',
      attributes: {
        node_type: 'input',
        name: 'traits.pin',
        type: 'password',
        value: 'hunter2',
        disabled: false,
      },
      messages: [],
      meta: {},
    })
    expect(password).toEqual({ name: 'traits.pin', type: 'password', value: '••••••' })
  })

  test('what buttons do, and who somebody is, is', () => {
    const shown = new Set(facts.map(({ name, value }) => `${name}=${value}`))
    expect(shown).toContain('method=password')
    expect([...shown].some((each) => each.startsWith('traits.email={{') || each.includes('@'))).toBe(true)
  })
})
