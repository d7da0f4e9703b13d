import { useLayoutEffect } from 'react'
import type { useLanguage } from './useLanguage.js'
import { usePreference } from './usePreference.js'

/** The kit's presets, as text: one of them at a time. */
const files = import.meta.glob<string>('../../src/theme/presets/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
})

/** Every look by its name. */
export const looks: Record<string, string> = {
  default: '',
  ...Object.fromEntries(Object.entries(files).map(([path, css]) => [path.replace(/^.*\/|\.css$/g, ''), css])),
}

/** How the page looks, and in which direction it runs; each choice stands in the address, or is remembered. */
export function useLooks({ tag, words }: ReturnType<typeof useLanguage>) {
  const [theme, setTheme] = usePreference('theme', ['system', 'light', 'dark'])
  const [direction, setDirection] = usePreference('dir', ['auto', 'ltr', 'rtl'])
  const [density, setDensity] = usePreference('density', ['comfortable', 'compact'])
  const [look, setLook] = usePreference('look', ['default', ...Object.keys(looks)])
  useLayoutEffect(() => {
    const page = document.documentElement
    page.lang = tag
    page.dir = direction === 'auto' ? (words?.direction ?? 'ltr') : direction
    page.dataset['theme'] = theme
    page.dataset['density'] = density
  }, [tag, words, direction, theme, density])
  return { theme, setTheme, direction, setDirection, density, setDensity, look, setLook }
}
