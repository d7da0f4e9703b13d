import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../src/form/field.js'
import { payloadOf } from '../../src/form/payload.js'
import { readNode } from '../../src/protocol/readNode.js'

/** The fields of input nodes with these attributes. */
const fields = (...inputs: Record<string, unknown>[]) =>
  fieldsOf(
    inputs.flatMap(
      (attributes) => readNode({ type: 'input', group: 'default', attributes, messages: [], meta: {} }) ?? [],
    ),
  )

const dataOf = (entries: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('what a form says becomes the JSON that Kratos takes', () => {
  test('names with dots nest', () => {
    const data = dataOf([
      ['traits.email', 'ada@example.com'],
      ['traits.name.first', 'Ada'],
      ['traits.name.last', 'Lovelace'],
    ])
    expect(payloadOf(data, [])).toEqual({
      traits: { email: 'ada@example.com', name: { first: 'Ada', last: 'Lovelace' } },
    })
  })

  test('numbers are numbers, and what is no number stays to be rejected by the server', () => {
    const numbers = fields({ name: 'traits.age', type: 'number' }, { name: 'traits.size', type: 'number' })
    const data = dataOf([
      ['traits.age', '36'],
      ['traits.size', 'tall'],
    ])
    expect(payloadOf(data, numbers)).toEqual({ traits: { age: 36, size: 'tall' } })
  })

  test('a ticked box is true and one that is not is false, never "on"', () => {
    const boxes = fields({ name: 'traits.tos', type: 'checkbox' }, { name: 'traits.news', type: 'checkbox' })
    expect(payloadOf(dataOf([['traits.tos', 'on']]), boxes)).toEqual({ traits: { tos: true, news: false } })
  })

  test('a box that is not ticked stays false beside the hidden false of an app', () => {
    const boxes = fields({ name: 'traits.tos', type: 'checkbox' })
    expect(payloadOf(dataOf([['traits.tos', 'false']]), boxes)).toEqual({ traits: { tos: false } })
    const ticked = dataOf([
      ['traits.tos', 'false'],
      ['traits.tos', 'true'],
    ])
    expect(payloadOf(ticked, boxes)).toEqual({ traits: { tos: true } })
  })

  test('what is left empty is left out, so that an optional trait may be absent', () => {
    const inputs = fields({ name: 'traits.phone', type: 'tel' }, { name: 'traits.age', type: 'number' })
    const data = dataOf([
      ['traits.phone', ''],
      ['traits.age', ''],
    ])
    expect(payloadOf(data, inputs)).toEqual({})
  })

  test('hidden values keep the type they came with', () => {
    const hidden = fields(
      { name: 'traits.newsletter', type: 'hidden', value: true },
      { name: 'traits.age', type: 'hidden', value: 36 },
      { name: 'traits.zip', type: 'hidden', value: '0815' },
    )
    const data = dataOf([
      ['traits.newsletter', 'true'],
      ['traits.age', '36'],
      ['traits.zip', '0815'],
    ])
    expect(payloadOf(data, hidden)).toEqual({ traits: { newsletter: true, age: 36, zip: '0815' } })
  })

  test('a moment is typed on the clock of the device and posted with its zone', () => {
    const [seen] = fields({ name: 'traits.seen', type: 'datetime-local' })
    const payload = payloadOf(dataOf([['traits.seen', '2024-05-01T09:30']]), seen ? [seen] : [])
    expect(payload).toEqual({ traits: { seen: new Date('2024-05-01T09:30').toISOString() } })
  })

  test('a moment that was not changed is posted as it came, to the millisecond', () => {
    const value = '2024-05-01T09:30:15.123+02:00'
    const inputs = fields({ name: 'traits.seen', type: 'datetime-local', value })
    const local = new Date(value)
    const shown = new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
    expect(payloadOf(dataOf([['traits.seen', shown]]), inputs)).toEqual({ traits: { seen: value } })
  })

  test('a chosen option has the type that the server gave it', () => {
    const inputs = fields({ name: 'traits.size', type: 'text', options: [{ value: 1 }, { value: 2 }] })
    expect(payloadOf(dataOf([['traits.size', '2']]), inputs)).toEqual({ traits: { size: 2 } })
  })

  test('the elements of a list are posted as a list, and one that was emptied is gone', () => {
    const inputs = fields(
      { name: 'traits.tags', type: 'text' },
      { name: 'traits.tags.0', type: 'text', value: 'a' },
      { name: 'traits.tags.1', type: 'text', value: 'b' },
    )
    const data = dataOf([
      ['traits.tags', 'c'],
      ['traits.tags.0', ''],
      ['traits.tags.1', 'b'],
    ])
    expect(payloadOf(data, inputs)).toEqual({ traits: { tags: ['b', 'c'] } })
  })

  test('a name that an app lets occur twice is a list', () => {
    const data = dataOf([
      ['traits.tags', 'a'],
      ['traits.tags', 'b'],
    ])
    expect(payloadOf(data, fields({ name: 'traits.tags', type: 'text' }))).toEqual({
      traits: { tags: ['a', 'b'] },
    })
  })

  test('a trait that is not to be changed is posted, as the server replaces them all', () => {
    const inputs = fields({ name: 'traits.id', type: 'text', value: 'a-1', disabled: true })
    expect(payloadOf(new FormData(), inputs)).toEqual({ traits: { id: 'a-1' } })
  })

  test('what is stored and no input stands for stays, and what was emptied goes', () => {
    const inputs = fields(
      { name: 'traits.email', type: 'email' },
      { name: 'traits.name.first', type: 'text' },
      { name: 'traits.tags', type: 'text' },
      { name: 'traits.tags.0', type: 'text', value: 'a' },
    )
    const traits = {
      email: 'ada@example.com',
      name: { first: 'Ada', titles: [{ short: 'Dr' }] },
      tags: ['a'],
      pets: [{ kind: 'cat' }],
      ['__proto__']: { polluted: true },
    }
    const data = dataOf([
      ['traits.email', 'ada@example.com'],
      ['traits.name.first', ''],
      ['traits.tags.0', ''],
    ])
    expect(payloadOf(data, inputs, { traits })).toEqual({
      traits: {
        email: 'ada@example.com',
        name: { titles: [{ short: 'Dr' }] },
        pets: [{ kind: 'cat' }],
        ['__proto__']: { polluted: true },
      },
    })
  })

  test('nothing that is stored goes along with a form of something else, or where the server refuses it', () => {
    const traits = { email: 'ada@example.com', pets: [] }
    const password = fields({ name: 'password', type: 'password' })
    expect(payloadOf(dataOf([['password', 'x']]), password, { traits })).toEqual({ password: 'x' })
    const refused = fields({ name: 'traits.email', type: 'email' }, { name: 'traits', type: 'text' })
    expect(payloadOf(dataOf([['traits.email', 'a@b.example']]), refused, { traits })).toEqual({
      traits: { email: 'a@b.example' },
    })
  })

  test('of all buttons only the pressed one is posted, also where a hidden input has its name', () => {
    const inputs = fields(
      { name: 'method', type: 'hidden', value: 'code' },
      { name: 'method', type: 'submit', value: 'password' },
      { name: 'provider', type: 'submit', value: 'google' },
    )
    const data = dataOf([['method', 'code']])
    expect(payloadOf(data, inputs, { submitter: { name: 'method', value: 'password' } })).toEqual({
      method: 'password',
    })
    expect(payloadOf(data, inputs, { submitter: { name: 'provider', value: 'google' } })).toEqual({
      method: 'code',
      provider: 'google',
    })
  })

  test('asking for another code takes no old one along', () => {
    const inputs = fields(
      { name: 'code', type: 'text' },
      { name: 'email', type: 'submit', value: 'ada@example.com' },
    )
    const data = dataOf([['code', '123456']])
    const submitter = { name: 'email', value: 'ada@example.com' }
    expect(payloadOf(data, inputs, { submitter })).toEqual({ email: 'ada@example.com' })
    expect(payloadOf(data, inputs, { submitter: { name: 'method', value: 'code' } })).toEqual({
      code: '123456',
      method: 'code',
    })
  })

  test('what webhooks are to know goes along with inputs of the same name', () => {
    const data = dataOf([['transient_payload.consent', 'yes']])
    expect(payloadOf(data, [], { transientPayload: { campaign: 'spring' } })).toEqual({
      transient_payload: { campaign: 'spring', consent: 'yes' },
    })
  })

  test('so does what stands deeper in it, and what the app holds stays as it is', () => {
    const data = dataOf([['transient_payload.consent.terms', 'yes']])
    const transientPayload = { consent: { cookies: true } }
    expect(payloadOf(data, [], { transientPayload })).toEqual({
      transient_payload: { consent: { cookies: true, terms: 'yes' } },
    })
    expect(transientPayload).toEqual({ consent: { cookies: true } })
  })
})

describe('names are the server’s', () => {
  const hostile = fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '',
    '.',
    '..',
    '[0]',
    'a[b]',
  )
  const name = fc
    .array(fc.oneof(hostile, fc.string()), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('.'))
  const inputs = fc.array(
    fc.record({
      name,
      type: fc.constantFrom('text', 'number', 'checkbox', 'hidden', 'datetime-local', 'submit'),
      value: fc.oneof(fc.string(), fc.boolean(), fc.double(), fc.constant(null), fc.constant(undefined)),
    }),
    { maxLength: 8 },
  )

  test('no name, whatever it is, reaches a prototype or loses a value', () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    fc.assert(
      fc.property(
        inputs,
        fc.array(fc.tuple(name, fc.string({ minLength: 1 })), { maxLength: 8 }),
        (nodes, entries) => {
          const payload = payloadOf(dataOf(entries), fields(...nodes))
          expect(Object.getPrototypeOf(payload)).toBe(Object.prototype)
          expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
          expect(Object.hasOwn({}, 'polluted')).toBe(false)
          expect(() => JSON.stringify(payload)).not.toThrow()
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('what has no name is not posted, be it ticked or not', () => {
    const boxes = fields({ type: 'checkbox' }, { type: 'checkbox', name: 'traits.news' })
    expect(payloadOf(dataOf([]), boxes)).toEqual({ traits: { news: false } })
  })

  test('a nested name is found where its dots lead', () => {
    const part = fc.oneof(fc.constantFrom('__proto__', 'constructor'), fc.stringMatching(/^[^.]+$/))
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.string({ minLength: 1 }),
        (path, value) => {
          let found: unknown = payloadOf(dataOf([[path.join('.'), value]]), [])
          for (const step of path) found = Object.entries(found as object).find(([key]) => key === step)?.[1]
          // A form's data knows one kind of line end only.
          expect(found).toBe(dataOf([['x', value]]).get('x'))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
