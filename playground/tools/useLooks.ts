import { useLayoutEffect } from 'react'
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

/** How the page looks; each choice stands in the address, or is remembered. */
export function useLooks() {
  const [theme, setTheme] = usePreference('theme', ['system', 'light', 'dark'])
  const [density, setDensity] = usePreference('density', ['comfortable', 'compact'])
  const [look, setLook] = usePreference('look', ['default', ...Object.keys(looks)])
  useLayoutEffect(() => {
    const page = document.documentElement
    page.dataset['theme'] = theme
    page.dataset['density'] = density
  }, [theme, density])
  useLayoutEffect(() => {
    // Not a `<style>`: the playground keeps to the Content-Security-Policy that it shows the kit can live with.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(looks[look] ?? '')
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [look])
  return { theme, setTheme, density, setDensity, look, setLook }
}
