import { onTestFinished, vi } from 'vitest'

type Ask = (options: CredentialRequestOptions & CredentialCreationOptions) => Promise<Credential | null>

interface Keys {
  create?: Ask
  get?: Ask
  /** Whether passkeys can be offered where a name is typed. */
  autofill?: boolean
  secure?: boolean
  /** Whether it knows keys at all. */
  able?: boolean
}

/** A browser whose dialog for keys does as a test says; jsdom has none. */
export function browserWith({ create, get, autofill = false, secure = true, able = true }: Keys): void {
  vi.stubGlobal('isSecureContext', secure)
  if (able) vi.stubGlobal('PublicKeyCredential', { isConditionalMediationAvailable: async () => autofill })
  vi.stubGlobal('navigator', { credentials: { create, get } })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
}

/** Waits until somebody else asks instead, as a dialog does. */
export const untilAborted: Ask = ({ signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')))
  })

const buffer = (...values: number[]) => new Uint8Array(values).buffer

/** What a browser hands out for a key that signed. */
export const assertion: Credential = Object.assign(
  { id: 'AQI', type: 'public-key' },
  {
    rawId: buffer(1, 2),
    response: {
      clientDataJSON: buffer(3),
      authenticatorData: buffer(4),
      signature: buffer(5),
      userHandle: buffer(6),
    },
  },
)

/** What a browser hands out for a new key. */
export const attestation: Credential = Object.assign(
  { id: 'AQI', type: 'public-key' },
  { rawId: buffer(1, 2), response: { clientDataJSON: buffer(3), attestationObject: buffer(7) } },
)
