// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternQuicksort } from '../../../src/emulator/sorting/patternQuicksort.js'
import { quicksort } from '../../../src/emulator/sorting/quicksort.js'
import { sortStable } from '../../../src/emulator/sorting/sortStable.js'

const rows = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 200 })
const byNumber = (a: number, b: number) => a - b

describe.each(Object.entries({ patternQuicksort, quicksort, sortStable }))('%s', (_, sort) => {
  test('brings any row in order', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const sorted = [...row]
        sort(sorted, (a, b) => a < b)
        expect(sorted).toEqual(row.toSorted(byNumber))
      }),
    )
  })

  test('does so too where each choice is the worst one', () => {
    const values = new Map<number, number>()
    // An adversary that decides only when it is asked, so that each pivot is the smallest of what is left.
    let candidate = 0
    const decided = (item: number) => values.get(item) ?? Number.POSITIVE_INFINITY
    const row = Array.from({ length: 400 }, (_item, index) => index)
    sort(row, (a, b) => {
      if (!values.has(a) && !values.has(b)) values.set(a === candidate ? a : b, values.size)
      if (!values.has(a)) candidate = a
      else if (!values.has(b)) candidate = b
      return decided(a) < decided(b)
    })
    const found = row.map(decided)
    expect(found).toEqual(found.toSorted(byNumber))
  })
})
