// @vitest-environment node
import { expect, test } from 'vitest'
import { isNodeIn } from '../../src/protocol/isNodeIn.js'
import { readFlow } from '../../src/protocol/readFlow.js'
import { readNode } from '../../src/protocol/readNode.js'

const options = '{"publicKey":{"challenge":"YQ==","rpId":"localhost"}}'

test('finds the options of WebAuthn where v0.8 hides them: in a call that is never run', () => {
  const node = readNode({
    type: 'input',
    group: 'webauthn',
    attributes: {
      node_type: 'input',
      name: 'webauthn_login_trigger',
      type: 'button',
      value: '',
      onclick: `window.__oryWebAuthnLogin(${options})`,
    },
  })
  expect(node?.attributes).toMatchObject({ onclickTrigger: 'oryWebAuthnLogin', value: options })
})

test('finds them there also where the ceremony is named, and nothing stands in the value', () => {
  const attributes = {
    name: 'webauthn_login_trigger',
    type: 'button',
    value: '',
    onclick: `window.oryWebAuthnLogin(${options})`,
    onclickTrigger: 'oryWebAuthnLogin',
  }
  const node = readNode({ type: 'input', attributes })
  expect(node?.attributes).toMatchObject({ onclickTrigger: 'oryWebAuthnLogin', value: options })
})

test('leaves options alone where today they stand in the value', () => {
  const attributes = {
    name: 'trigger',
    type: 'button',
    value: options,
    onclick: 'window.oryWebAuthnLogin({"old":1})',
    onclickTrigger: 'oryWebAuthnLogin',
  }
  expect(readNode({ type: 'input', attributes })?.attributes).toMatchObject(attributes)
})

test('reads a type of tomorrow as unknown, keeping its name and all that it has, also when read again', () => {
  const sent = {
    type: 'slider',
    group: 'profile',
    attributes: { node_type: 'slider', id: 's', min: 1 },
    meta: { label: { id: 1070002, text: 'Size', type: 'info' } },
  }
  const node = readNode(sent)
  expect(node).toEqual({ ...sent, type: 'unknown', messages: [] })
  expect(readNode(node)).toEqual(node)
})

test.each(['constructor', '__proto__', 'toString'])('is not fooled by a type named %s', (type) => {
  expect(readNode({ type })?.type).toBe('unknown')
})

test('a number stays a number, and what no control can hold becomes the JSON that it is', () => {
  const values = [3, false, null, 'a', ['b'], { c: 1 }].map((value) =>
    readNode({ type: 'input', attributes: { name: 'x', value } }),
  )
  expect(values.map((node) => (node?.type === 'input' ? node.attributes.value : undefined))).toEqual([
    3,
    false,
    null,
    'a',
    '["b"]',
    '{"c":1}',
  ])
  expect(readNode({ type: 'input', attributes: { name: 'x' } })?.attributes).not.toHaveProperty('value')
})

test('keeps the values to choose from, and drops what is no choice', () => {
  const node = readNode({
    type: 'input',
    attributes: { name: 'colour', options: [{ value: 'red' }, 'green', { value: 2 }, null, {}] },
  })
  expect(node?.attributes).toMatchObject({ options: [{ value: 'red' }, { value: 2 }, { value: null }] })
})

test('drops what is of another type than it must be, rather than pass a lie on', () => {
  const node = readNode({
    type: 'input',
    attributes: { name: 'x', required: 'yes', pattern: 1, maxlength: '6', label: 'no text' },
  })
  expect(node?.attributes).toEqual({ node_type: 'input', name: 'x', type: 'text', disabled: false })
})

test('tells nodes of one group from the others', () => {
  const flow = readFlow('login', {
    id: 'f1',
    ui: {
      nodes: [
        { type: 'input', group: 'oidc', attributes: { name: 'provider' } },
        { type: 'input', attributes: { name: 'csrf_token' } },
      ],
    },
  })
  expect(flow?.ui.nodes.filter((node) => isNodeIn(node, 'oidc'))).toHaveLength(1)
})
