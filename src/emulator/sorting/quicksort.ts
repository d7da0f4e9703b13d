import { type Before, insertionSort, type Row, rowOf } from './row.js'

const longestInsertion = 12
const shortestNinther = 40
const shellGap = 6

/** Positions from `start` up to `end`. */
interface Range {
  start: number
  end: number
}

/**
 * Sorts in place by the quicksort of older runtimes, with which v0.8 was built: a median of three, three parts, heap
 * sort where it goes too deep. It leaves equal items in an order of its own, other than `patternQuicksort` does.
 */
export function quicksort<Item>(items: Item[], before: Before<Item>): void {
  const depth = 2 * items.length.toString(2).length
  sortRange(rowOf(items, before), { start: 0, end: items.length }, depth)
}

function sortRange(row: Row, range: Range, depthLeft: number): void {
  let { start, end } = range
  for (let depth = depthLeft; end - start > longestInsertion; ) {
    if (depth === 0) {
      heapSort(row, { start, end })
      return
    }
    depth -= 1
    const equal = partition(row, { start, end })
    if (equal.start - start < end - equal.end) {
      sortRange(row, { start, end: equal.start }, depth)
      start = equal.end
    } else {
      sortRange(row, { start: equal.end, end }, depth)
      end = equal.start
    }
  }
  for (let at = start + shellGap; at < end; at += 1) {
    if (row.less(at, at - shellGap)) row.swap(at, at - shellGap)
  }
  insertionSort(row, start, end)
}

/** Parts a range in what comes before a pivot, what equals it and what comes after it; answers where it is equal. */
function partition(row: Row, { start, end }: Range): Range {
  const middle = (start + end) >> 1
  choosePivot(row, { start, end }, middle)
  const pivot = start
  let low = start + 1
  let right = end - 1
  while (low < right && row.less(low, pivot)) low += 1
  let left = low
  for (;;) {
    while (left < right && !row.less(pivot, left)) left += 1
    while (left < right && row.less(pivot, right - 1)) right -= 1
    if (left >= right) break
    row.swap(left, right - 1)
    left += 1
    right -= 1
  }
  // A part this short says that many items equal the pivot: they are gathered in the middle.
  let hasManyEqual = end - right < 5
  if (!hasManyEqual && end - right < Math.floor((end - start) / 4)) {
    let found = 0
    if (!row.less(pivot, end - 1)) {
      row.swap(right, end - 1)
      right += 1
      found += 1
    }
    if (!row.less(left - 1, pivot)) {
      left -= 1
      found += 1
    }
    if (!row.less(middle, pivot)) {
      row.swap(middle, left - 1)
      left -= 1
      found += 1
    }
    hasManyEqual = found > 1
  }
  if (hasManyEqual) left = gatherEqual(row, low, left, pivot)
  row.swap(pivot, left - 1)
  return { start: left - 1, end: right }
}

/** Moves what equals the pivot to the end of a range of what does not come after it; answers where that begins. */
function gatherEqual(row: Row, start: number, end: number, pivot: number): number {
  let [low, left] = [start, end]
  for (;;) {
    while (low < left && !row.less(left - 1, pivot)) left -= 1
    while (low < left && row.less(low, pivot)) low += 1
    if (low >= left) return left
    row.swap(low, left - 1)
    low += 1
    left -= 1
  }
}

/** Puts the pivot at the start: a median of three items, in long ranges of three medians. */
function choosePivot(row: Row, { start, end }: Range, middle: number): void {
  if (end - start > shortestNinther) {
    const step = Math.floor((end - start) / 8)
    medianFirst(row, start, start + step, start + 2 * step)
    medianFirst(row, middle, middle - step, middle + step)
    medianFirst(row, end - 1, end - 1 - step, end - 1 - 2 * step)
  }
  medianFirst(row, start, middle, end - 1)
}

/** Orders three items so that the median stands at `median`. */
function medianFirst(row: Row, median: number, low: number, high: number): void {
  if (row.less(median, low)) row.swap(median, low)
  if (!row.less(high, median)) return
  row.swap(high, median)
  if (row.less(median, low)) row.swap(median, low)
}

function heapSort(row: Row, { start, end }: Range): void {
  const length = end - start
  for (let root = (length - 1) >> 1; root >= 0; root -= 1) siftDown(row, start, root, length)
  for (let last = length - 1; last >= 0; last -= 1) {
    row.swap(start, start + last)
    siftDown(row, start, 0, last)
  }
}

/** Lets an item of a heap sink below those that come after it. */
function siftDown(row: Row, start: number, from: number, length: number): void {
  for (let root = from; ; ) {
    let child = 2 * root + 1
    if (child >= length) return
    if (child + 1 < length && row.less(start + child, start + child + 1)) child += 1
    if (!row.less(start + root, start + child)) return
    row.swap(start + root, start + child)
    root = child
  }
}
