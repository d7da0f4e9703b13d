import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the repository, by its path from the repository's folder. */
export const sourceOf = (path: string) => readFileSync(join(process.cwd(), path), 'utf8')

/** The blocks of TypeScript in a guide. */
export const codeOf = (guide: string): string[] =>
  [...sourceOf(guide).matchAll(/^```tsx?\n(.*?)^```$/gms)].map(([, code = '']) => code)
