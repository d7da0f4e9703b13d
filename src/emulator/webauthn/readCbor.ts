import { CeremonyProblem } from './ceremonyProblem.js'

export type CborMap = Map<CborValue, CborValue>
export type CborValue = number | string | boolean | null | Uint8Array<ArrayBuffer> | CborValue[] | CborMap

interface Found {
  value: CborValue
  /** Where the next value begins. */
  end: number
}

/** Sizes of the numbers that follow a head of 24 to 27. */
const sizes = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
  [27, 8],
])
const simple = new Map<number, CborValue>([
  [20, false],
  [21, true],
  [22, null],
])

/**
 * Reads one value of CBOR (RFC 8949) as authenticators write it: of definite length, without tags and fractions.
 *
 * @throws {CeremonyProblem} Anything else, and bytes that end too early.
 */
export function readCbor(bytes: Uint8Array<ArrayBuffer>, start = 0): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

  function part(from: number, length: number): Uint8Array<ArrayBuffer> {
    if (from + length > bytes.length) throw new CeremonyProblem('The CBOR ends too early.')
    return bytes.slice(from, from + length)
  }

  function argument(at: number, short: number): { count: number; end: number } {
    const size = sizes.get(short)
    if (short < 24) return { count: short, end: at }
    if (size === undefined) throw new CeremonyProblem('The CBOR has a length that is not definite.')
    const digits = part(at, size)
    return { count: digits.reduce((number, digit) => number * 256 + digit, 0), end: at + size }
  }

  function items(count: number, from: number): { values: CborValue[]; end: number } {
    const values: CborValue[] = []
    let end = from
    for (let index = 0; index < count; index += 1) {
      const found = read(end)
      values.push(found.value)
      end = found.end
    }
    return { values, end }
  }

  function read(at: number): Found {
    if (at >= view.byteLength) throw new CeremonyProblem('The CBOR ends too early.')
    const head = view.getUint8(at)
    const major = head >> 5
    const { count, end } = argument(at + 1, head & 0x1f)
    if (major === 0) return { value: count, end }
    if (major === 1) return { value: -1 - count, end }
    if (major === 2) return { value: part(end, count), end: end + count }
    if (major === 3) return { value: new TextDecoder().decode(part(end, count)), end: end + count }
    if (major === 4) {
      const list = items(count, end)
      return { value: list.values, end: list.end }
    }
    if (major === 5) {
      const list = items(count * 2, end)
      const map: CborMap = new Map()
      for (let index = 0; index < list.values.length; index += 2)
        map.set(list.values[index] ?? null, list.values[index + 1] ?? null)
      return { value: map, end: list.end }
    }
    const value = simple.get(count)
    if (major !== 7 || value === undefined)
      throw new CeremonyProblem('The CBOR holds a value of an odd kind.')
    return { value, end }
  }

  return read(start)
}
