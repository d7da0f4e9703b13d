/** Code that is loaded once something wants it, and at hand from then on. */
interface OnCall<Module> {
  /** The code, where it is there already: what is awaited within a click no longer counts as clicked. */
  now: () => Module | undefined
  /** Loads the code; `undefined` where it cannot be had: offline, or where the app was deployed anew meanwhile. */
  load: () => Promise<Module | undefined>
}

function onCall<Module>(importing: () => Promise<Module>): OnCall<Module> {
  let code: Module | undefined
  return {
    now: () => code,
    async load() {
      try {
        code ??= await importing()
      } catch {
        return undefined
      }
      return code
    },
  }
}

/** What a submit and drafts need: loaded while somebody fills in the form. Without it the browser posts by itself. */
export const submitting = /* @__PURE__ */ onCall(() => import('./submitting.js'))

/** What knows about lists: a sign-in has none. Without it a list is posted as a text. */
export const lists = /* @__PURE__ */ onCall(() => import('./lists.js'))

/** The ceremonies of passkeys and security keys, for forms that offer them. */
export const webauthn = /* @__PURE__ */ onCall(() => import('../webauthn/runCeremony.js'))
