const period = 30_000
/** How many windows earlier or later a code may be: clocks differ. */
const tolerance = 1

/** The six digits that an authenticator app shows (RFC 6238: SHA-1, 30 s). */
async function totpCode(secret: Uint8Array<ArrayBuffer>, window: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(window))
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const digest = new DataView(await crypto.subtle.sign('HMAC', key, counter))
  const offset = digest.getUint8(digest.byteLength - 1) & 0x0f
  return String((digest.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/**
 * Whether an authenticator app with this secret shows these digits now, or did or will in the window beside. Like
 * Kratos, it accepts the same digits again within that time.
 *
 * @param now Milliseconds since 1970.
 */
export async function isTotpCode(
  secret: Uint8Array<ArrayBuffer>,
  code: string,
  now: number,
): Promise<boolean> {
  const window = Math.floor(now / period)
  for (let shift = -tolerance; shift <= tolerance; shift += 1) {
    if ((await totpCode(secret, window + shift)) === code.trim()) return true
  }
  return false
}
