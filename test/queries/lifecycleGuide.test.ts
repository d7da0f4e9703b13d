// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KratosError, type KratosErrorId } from '../../src/client/errors.js'
import { sentences } from '../../src/client/sentences.js'
import { remedyOf } from '../../src/queries/remedies.js'

const guide = readFileSync(new URL('../../docs/guides/lifecycle.md', import.meta.url), 'utf8')

test('the guide lists every error id with what mends it', () => {
  const errors = guide.slice(guide.indexOf('## Errors'), guide.indexOf('## Step-up'))
  const listed = [...errors.matchAll(/^\| `(\w+)` \|.*\| `(\w+)` \|$/gm)].map(([, id, remedy]) => [
    id,
    remedy,
  ])
  const known = Object.keys(sentences).map((id) => [id, remedyOf(new KratosError(id as KratosErrorId))])
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(known))
  expect(listed).toHaveLength(known.length)
})
