/** Keeps the session token of a native app, such as in a keychain. */
export interface TokenStore {
  get: () => string | undefined | null | Promise<string | undefined | null>
  set: (token: string) => void | Promise<void>
  clear: () => void | Promise<void>
}

/** A token store that forgets when the app ends. */
export const memoryTokenStore = (token?: string): TokenStore => ({
  get: () => token,
  set: (next) => {
    token = next
  },
  clear: () => {
    token = undefined
  },
})
