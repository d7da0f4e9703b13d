import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/i18n/locale.js'

const folder = join(import.meta.dirname, '../../src/i18n/locales')

/** Every language that the package ships, read from its folder. */
export const locales: Language[] = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const module = (await import(join(folder, file))) as { default: Language }
    return module.default
  }),
)
