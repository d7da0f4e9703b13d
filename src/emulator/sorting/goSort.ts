/** Whether `a` comes before `b`. */
export type Before<Item> = (a: Item, b: Item) => boolean

/**
 * Sorts in place the way Kratos's runtime does. The rule that orders nodes is no strict order (nodes of different
 * groups count as equal), so that the result depends on which pairs are compared: an insertion sort of each
 * twenty, then merging neighbours.
 */
export function sortStable<Item>(items: Item[], before: Before<Item>): void {
  const block = 20
  for (let start = 0; start < items.length; start += block) {
    insertionSort(items, start, Math.min(start + block, items.length), before)
  }
}

/** Sorts in place, equal items in an order that only this algorithm knows. */
export function sortUnstable<Item>(items: Item[], before: Before<Item>): void {
  insertionSort(items, 0, items.length, before)
}

function insertionSort<Item>(items: Item[], start: number, end: number, before: Before<Item>): void {
  for (let next = start + 1; next < end; next += 1) {
    for (let at = next; at > start; at -= 1) {
      const [left, right] = items.slice(at - 1, at + 1)
      if (left === undefined || right === undefined || !before(right, left)) break
      items[at - 1] = right
      items[at] = left
    }
  }
}
