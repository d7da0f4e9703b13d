import { encodePng } from '../../images/encodePng.js'

/** Pixels of a side. */
export const qrCodeSize = 256
/** White modules around the code, as its standard demands. */
const border = 4

/** A QR code as a `data:` URL of a PNG. */
export async function drawQrCode(text: string): Promise<string> {
  const { encode } = await import('uqr')
  const { data, size } = encode(text, { border, ecc: 'M' })
  const scale = Math.max(1, Math.floor(qrCodeSize / size))
  const margin = Math.floor((qrCodeSize - scale * size) / 2)
  const moduleAt = (pixel: number) => Math.floor((pixel - margin) / scale)
  return encodePng(qrCodeSize, (column, row) => data[moduleAt(row)]?.[moduleAt(column)] ?? false)
}
