// @vitest-environment node
import { expect, test } from 'vitest'
import { fieldsOf } from '../../src/form/field.js'
import { readNode } from '../../src/protocol/readNode.js'

const nodes = (...names: string[]) =>
  names.flatMap(
    (name) => readNode({ type: 'input', group: 'default', attributes: { name, type: 'text' } }) ?? [],
  )

test('a field keeps its number, and with it its DOM ids, wherever the next answer puts it', () => {
  const before = fieldsOf(nodes('email', 'name'))
  const after = fieldsOf(nodes('code', 'name', 'email'), before)
  const [email, name] = before
  expect(after.slice(1)).toEqual([name, email])
  expect(after[1]).toBe(name)
  expect(after[2]).toBe(email)
})

test('no two fields of a form ever have the same number', () => {
  let fields = fieldsOf(nodes('a', 'b', 'c'))
  for (const names of [
    ['c', 'd'],
    ['e', 'a', 'd'],
    ['a', 'a', 'f', 'c'],
    ['g', 'a', 'f', 'h'],
  ]) {
    fields = fieldsOf(nodes(...names), fields)
    expect(new Set(fields.map(({ index }) => index)).size).toBe(names.length)
  }
})

test('no two fields of a form ever have the same key, whatever the server calls them', () => {
  const names = ['a', 'a', 'a (1)', 'a (1)', 'a', 'a (2)', 'a (1) (1)']
  const keys = fieldsOf(nodes(...names)).map(({ key }) => key)
  expect(new Set(keys).size).toBe(names.length)
  expect(keys.slice(0, 2)).toEqual(['a', 'a (1)'])
})
