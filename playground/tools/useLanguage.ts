import type { Language } from 'kratos-kit'
import { useMemo } from 'react'
import { usePreference } from './usePreference.js'

/** Every language of the kit, each loaded when it is chosen; an app imports `kratos-kit/locales/de`. */
const files = import.meta.glob<{ default: Language }>('../../src/i18n/locales/*.ts')
const loaders = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load]))

/** Tags of all languages, with the names that they give themselves. */
export const languages = [...loaders.keys()]
  .map((tag) => [tag, new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag] as const)
  .toSorted(([, one], [, other]) => one.localeCompare(other))

/** The chosen language: its tag, what loads its words, and how to choose another one or another direction. */
export function useLanguage() {
  const [tag, choose] = usePreference('lang', ['en', ...loaders.keys()])
  const [direction, setDirection] = usePreference('dir', ['auto', 'ltr', 'rtl'])
  const load = useMemo(
    () => async () => {
      const words = (await loaders.get(tag)?.())?.default
      if (!words) throw new Error(`There is no language ${tag}.`)
      const turned = direction === 'auto' ? words : { ...words, direction }
      document.documentElement.lang = tag
      document.documentElement.dir = turned.direction
      return { default: turned }
    },
    [tag, direction],
  )
  return { tag, load, choose, direction, setDirection }
}
