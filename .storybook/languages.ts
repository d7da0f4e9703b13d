import type { Language } from '../src/i18n/locale.js'

const files = import.meta.glob<{ default: Language }>('../src/i18n/locales/*.ts')
const loaders = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load]))

/** Tags of all languages that the kit speaks. */
export const languages = [...loaders.keys()]

/** A language by its tag; English is what the kit speaks by itself. */
export const languageOf = async (tag: string): Promise<Language | undefined> =>
  tag === 'en' ? undefined : (await loaders.get(tag)?.())?.default
