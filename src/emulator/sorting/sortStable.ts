import { type Before, insertionSort, type Row, rowOf } from './row.js'

const blockLength = 20

/**
 * Sorts in place, stably: blocks of twenty by insertion, then neighbours by symmetric merging.
 *
 * Which algorithm it is matters: the rule that orders nodes is no strict order (nodes of different groups count as
 * equal), so that the result depends on the pairs that are compared. This is how Kratos's runtime does it.
 */
export function sortStable<Item>(items: Item[], before: Before<Item>): void {
  const row = rowOf(items, before)
  for (let start = 0; start < row.length; start += blockLength) {
    insertionSort(row, start, Math.min(start + blockLength, row.length))
  }
  for (let length = blockLength; length < row.length; length *= 2) {
    for (let start = 0; start + length < row.length; start += 2 * length) {
      merge(row, start, start + length, Math.min(start + 2 * length, row.length))
    }
  }
}

/** Finds the first position in a range for which `isPast` holds; it holds for all after that. */
function search(start: number, end: number, isPast: (position: number) => boolean): number {
  let [low, high] = [start, end]
  while (low < high) {
    const half = (low + high) >> 1
    if (isPast(half)) high = half
    else low = half + 1
  }
  return low
}

/** Merges two sorted ranges that touch at `middle`. */
function merge(row: Row, start: number, middle: number, end: number): void {
  if (middle - start === 1) {
    const target = search(middle, end, (position) => !row.less(position, start)) - 1
    for (let at = start; at < target; at += 1) row.swap(at, at + 1)
    return
  }
  if (end - middle === 1) {
    const target = search(start, middle, (position) => row.less(middle, position))
    for (let at = middle; at > target; at -= 1) row.swap(at, at - 1)
    return
  }
  const half = (start + end) >> 1
  const sum = half + middle
  const [first, last] = middle > half ? [sum - end, half] : [start, middle]
  const left = search(first, last, (position) => row.less(sum - 1 - position, position))
  const right = sum - left
  rotate(row, left, middle, right)
  if (start < left && left < half) merge(row, start, left, half)
  if (half < right && right < end) merge(row, half, right, end)
}

/** Exchanges two ranges that touch at `middle`, keeping the order within each. */
function rotate(row: Row, start: number, middle: number, end: number): void {
  if (start >= middle || middle >= end) return
  reverse(row, start, middle)
  reverse(row, middle, end)
  reverse(row, start, end)
}

function reverse(row: Row, start: number, end: number): void {
  for (let [left, right] = [start, end - 1]; left < right; left += 1, right -= 1) row.swap(left, right)
}
