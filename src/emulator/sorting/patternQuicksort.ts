import { type Before, insertionSort, type Row, rowOf } from './row.js'

const longestInsertion = 12
const shortestNinther = 50

/**
 * Sorts in place by pattern-defeating quicksort, as the runtime of today's Kratos does. It leaves equal items in an
 * order of its own, which recordings show wherever a flow has more than twelve nodes.
 */
export function patternQuicksort<Item>(items: Item[], before: Before<Item>): void {
  sortRange(rowOf(items, before), 0, items.length)
}

function sortRange(row: Row, from: number, to: number): void {
  let [start, end] = [from, to]
  let isBalanced = true
  let wasPartitioned = true
  while (end - start > longestInsertion) {
    const length = end - start
    if (!isBalanced) breakPatterns(row, start, end)
    const { pivot, isOrdered } = choosePivot(row, start, end)
    if (isBalanced && wasPartitioned && isOrdered && isSorted(row, start, end)) return
    if (start > 0 && !row.less(start - 1, pivot)) {
      start = partitionEqual(row, start, end, pivot)
      continue
    }
    const parts = partition(row, start, end, pivot)
    wasPartitioned = parts.untouched
    const [left, right] = [parts.middle - start, end - parts.middle]
    isBalanced = Math.min(left, right) >= Math.floor(length / 8)
    if (left < right) {
      sortRange(row, start, parts.middle)
      start = parts.middle + 1
    } else {
      sortRange(row, parts.middle + 1, end)
      end = parts.middle
    }
  }
  insertionSort(row, start, end)
}

/** The median of three positions a quarter apart, in long ranges of three neighbours each. */
function choosePivot(row: Row, start: number, end: number): { pivot: number; isOrdered: boolean } {
  const quarter = Math.floor((end - start) / 4)
  let swaps = 0

  function order(one: number, other: number): [number, number] {
    if (!row.less(other, one)) return [one, other]
    swaps += 1
    return [other, one]
  }

  function median(one: number, two: number, three: number): number {
    const [low, high] = order(one, two)
    const [middle] = order(high, three)
    return order(low, middle)[1]
  }

  let places = [start + quarter, start + quarter * 2, start + quarter * 3] as const
  if (end - start >= shortestNinther) {
    const [one, two, three] = places
    places = [
      median(one - 1, one, one + 1),
      median(two - 1, two, two + 1),
      median(three - 1, three, three + 1),
    ]
  }
  const pivot = median(...places)
  return { pivot, isOrdered: swaps === 0 }
}

function isSorted(row: Row, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if (row.less(at, at - 1)) return false
  return true
}

/** Puts what comes before the pivot in front of it, everything else behind. */
function partition(
  row: Row,
  start: number,
  end: number,
  pivot: number,
): { middle: number; untouched: boolean } {
  row.swap(start, pivot)
  let [left, right] = [start + 1, end - 1]
  let untouched = true
  for (;;) {
    while (left <= right && row.less(left, start)) left += 1
    while (left <= right && !row.less(right, start)) right -= 1
    if (left > right) break
    row.swap(left, right)
    untouched = false
    left += 1
    right -= 1
  }
  row.swap(right, start)
  return { middle: right, untouched }
}

/** Puts what equals the pivot in front; answers where the greater begin. */
function partitionEqual(row: Row, start: number, end: number, pivot: number): number {
  row.swap(start, pivot)
  let [left, right] = [start + 1, end - 1]
  for (;;) {
    while (left <= right && !row.less(start, left)) left += 1
    while (left <= right && row.less(start, right)) right -= 1
    if (left > right) return left
    row.swap(left, right)
    left += 1
    right -= 1
  }
}

/** Scatters three items around the middle, by a row of numbers that only depends on the length. */
function breakPatterns(row: Row, start: number, end: number): void {
  const length = end - start
  const mask = (1n << BigInt(length.toString(2).length)) - 1n
  const middle = start + Math.floor(length / 4) * 2 - 1
  let random = BigInt(length)
  for (let step = 0; step < 3; step += 1) {
    random = BigInt.asUintN(64, random ^ (random << 13n))
    random ^= random >> 7n
    random = BigInt.asUintN(64, random ^ (random << 17n))
    const other = Number(random & mask)
    row.swap(middle - 1 + step, start + (other >= length ? other - length : other))
  }
}
