/** Whether the first of two items comes before the second. */
export type Before<Item> = (a: Item, b: Item) => boolean

/** Sorts items in place. */
export type Sort = <Item>(items: Item[], before: Before<Item>) => void

/** Items being sorted in place, spoken of by their positions. */
export interface Row {
  length: number
  /** Whether the item at one position comes before that at another. */
  less(one: number, other: number): boolean
  swap(one: number, other: number): void
}

export function rowOf<Item>(items: Item[], before: Before<Item>): Row {
  function at(position: number): Item {
    if (position < 0 || position >= items.length)
      throw new RangeError(`There is no item ${String(position)}.`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the position was just checked
    return items[position] as Item
  }
  return {
    length: items.length,
    less: (one, other) => before(at(one), at(other)),
    swap(one, other) {
      const kept = at(one)
      items[one] = at(other)
      items[other] = kept
    },
  }
}

/** Sorts the positions from `start` up to `end`, moving each item left past those that it comes before. */
export function insertionSort(row: Row, start: number, end: number): void {
  for (let next = start + 1; next < end; next += 1) {
    for (let at = next; at > start && row.less(at, at - 1); at -= 1) row.swap(at, at - 1)
  }
}
