import { useQuery } from '@tanstack/react-query'
import type { Language } from 'kratos-kit'
import { usePreference } from './usePreference.js'

/** Every language of the kit, each loaded when it is chosen; an app imports `kratos-kit/locales/de`. */
const files = import.meta.glob<{ default: Language }>('../../src/i18n/locales/*.ts')
const loaders = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load]))

/** Tags of all languages, with the names that they give themselves. */
export const languages = [...loaders.keys()]
  .map((tag) => [tag, new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag] as const)
  .toSorted(([, one], [, other]) => one.localeCompare(other))

/** The chosen language: its tag, its words once they are loaded, and how to choose another one. */
export function useLanguage() {
  const [tag, choose] = usePreference('lang', ['en', ...loaders.keys()])
  const { data } = useQuery({
    queryKey: ['language', tag],
    queryFn: async () => (await loaders.get(tag)?.())?.default ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { tag, words: data ?? undefined, choose }
}
