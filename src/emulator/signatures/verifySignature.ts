interface SignatureAlgorithm {
  key: AlgorithmIdentifier | EcKeyImportParams | RsaHashedImportParams
  signature: AlgorithmIdentifier | EcdsaParams | RsaPssParams
}

function ecdsa(namedCurve: string, hash: string): SignatureAlgorithm {
  return { key: { name: 'ECDSA', namedCurve }, signature: { name: 'ECDSA', hash } }
}

function rsa(name: string, hash: string, saltLength = 0): SignatureAlgorithm {
  return { key: { name, hash }, signature: { name, saltLength } }
}

/** Algorithms by their names in JOSE (RFC 7518, RFC 8037), as the platform knows them. */
const algorithms = {
  ES256: ecdsa('P-256', 'SHA-256'),
  ES384: ecdsa('P-384', 'SHA-384'),
  ES512: ecdsa('P-521', 'SHA-512'),
  RS256: rsa('RSASSA-PKCS1-v1_5', 'SHA-256'),
  RS384: rsa('RSASSA-PKCS1-v1_5', 'SHA-384'),
  RS512: rsa('RSASSA-PKCS1-v1_5', 'SHA-512'),
  PS256: rsa('RSA-PSS', 'SHA-256', 32),
  PS384: rsa('RSA-PSS', 'SHA-384', 48),
  PS512: rsa('RSA-PSS', 'SHA-512', 64),
  EdDSA: { key: { name: 'Ed25519' }, signature: { name: 'Ed25519' } },
} satisfies Record<string, SignatureAlgorithm>

export type AlgorithmName = keyof typeof algorithms

export function isAlgorithmName(name: unknown): name is AlgorithmName {
  return typeof name === 'string' && name in algorithms
}

/**
 * Whether a signature was made by the owner of a key.
 *
 * @param signature As JOSE writes it: of ECDSA both numbers, one after the other.
 * @throws {DOMException} A key that does not fit the algorithm, or one that the platform does not know.
 */
export async function verifySignature(
  name: AlgorithmName,
  publicKey: JsonWebKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { key, signature: how } = algorithms[name]
  const imported = await crypto.subtle.importKey('jwk', publicKey, key, false, ['verify'])
  return crypto.subtle.verify(how, imported, signature, data)
}
