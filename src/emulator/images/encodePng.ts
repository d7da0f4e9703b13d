import { toBase64 } from '../bytes/encoding.js'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** One bit a pixel, grey, no interlacing. */
const format = [1, 0, 0, 0, 0]

/**
 * Draws a square black and white picture.
 *
 * @param size Width and height in pixels; a multiple of eight.
 * @returns A `data:` URL of a PNG (ISO/IEC 15948).
 */
export async function encodePng(
  size: number,
  isBlack: (column: number, row: number) => boolean,
): Promise<string> {
  const stride = 1 + size / 8
  const rows = new Uint8Array(stride * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const at = row * stride + 1 + (column >> 3)
      if (!isBlack(column, row)) rows[at] = (rows[at] ?? 0) | (0x80 >> (column & 7))
    }
  }
  const header = Uint8Array.from([...wordOf(size), ...wordOf(size), ...format])
  const bytes = [
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', await deflate(rows)),
    ...chunk('IEND', new Uint8Array()),
  ]
  return `data:image/png;base64,${toBase64(Uint8Array.from(bytes))}`
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Response(bytes).body?.pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function chunk(type: string, data: Uint8Array): number[] {
  const content = [...new TextEncoder().encode(type), ...data]
  return [...wordOf(data.length), ...content, ...wordOf(checksum(content))]
}

/** Four bytes, the highest first. */
function wordOf(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

/** CRC-32. */
function checksum(bytes: readonly number[]): number {
  let remainder = 0xffffffff
  for (const byte of bytes) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit += 1)
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  }
  return ~remainder >>> 0
}
