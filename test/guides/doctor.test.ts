// @vitest-environment node
import { expect, test } from 'vitest'
import { findingIds } from '../../src/doctor/finding.js'
import { sourceOf } from './codeOf.js'

test('the guide lists everything that the doctor can find, in the order of its importance', () => {
  const listed = [...sourceOf('docs/guides/doctor.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, id]) => id)
  expect(listed).toEqual([...findingIds])
})
