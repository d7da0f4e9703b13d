/** Where the emulator's ids, tokens and codes come from. */
export interface Random {
  bytes(length: number): Uint8Array<ArrayBuffer>
  uuid(): string
  /** Random characters out of `alphabet`, each equally likely. */
  text(length: number, alphabet?: string): string
  /** What a snapshot needs to continue the same row; undefined where there is no seed. */
  state(): number | undefined
  restore(state: number | undefined): void
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Random values: the platform's own, or with a seed the same row in every run. */
export function createRandom(seed?: number): Random {
  let counter = seed

  // A 32-bit counter through an avalanche of shifts and multiplications: plenty for ids in tests.
  function nextByte(state: number): number {
    let mixed = Math.imul(state, 0x9e3779b1) ^ 0x85ebca6b
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) & 0xff
  }

  function bytes(length: number): Uint8Array<ArrayBuffer> {
    const values = new Uint8Array(length)
    if (counter === undefined) return crypto.getRandomValues(values)
    for (let index = 0; index < length; index += 1) {
      counter = (counter + 1) | 0
      values[index] = nextByte(counter)
    }
    return values
  }

  function text(length: number, alphabet = alphanumeric): string {
    const fair = 256 - (256 % alphabet.length)
    let result = ''
    while (result.length < length) {
      for (const byte of bytes(length - result.length)) {
        if (byte < fair) result += alphabet.charAt(byte % alphabet.length)
      }
    }
    return result
  }

  function uuid(): string {
    const values = bytes(16)
    values[6] = ((values[6] ?? 0) & 0x0f) | 0x40
    values[8] = ((values[8] ?? 0) & 0x3f) | 0x80
    const hex = Array.from(values, (byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  return {
    bytes,
    text,
    uuid,
    state: () => counter,
    restore(state) {
      counter = state
    },
  }
}
