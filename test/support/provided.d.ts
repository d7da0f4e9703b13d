import 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The React that this project's tests are meant to run on: `18` or `19`. */
    reactMajor: string
  }
}
