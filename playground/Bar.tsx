import { useLayoutEffect } from 'react'
import { Choice } from './Choice.js'
import { Link } from './Link.js'
import { languages, type useLanguage } from './useLanguage.js'
import { usePreference } from './usePreference.js'

const themes = { system: 'System', light: 'Light', dark: 'Dark' }
const directions = { auto: 'Auto', ltr: 'LTR', rtl: 'RTL' }

/** The bar over every page: the way home, and how the page looks and speaks. */
export function Bar({ language }: { language: ReturnType<typeof useLanguage> }) {
  const [theme, setTheme] = usePreference('theme', ['system', 'light', 'dark'])
  const [direction, setDirection] = usePreference('dir', ['auto', 'ltr', 'rtl'])
  const { tag, words } = language
  useLayoutEffect(() => {
    const page = document.documentElement
    page.lang = tag
    page.dir = direction === 'auto' ? (words?.direction ?? 'ltr') : direction
    page.dataset['theme'] = theme
  }, [tag, words, direction, theme])
  return (
    <header className="bar">
      <Link href="/" className="brand">
        kratos-kit
      </Link>
      <select aria-label="Language" value={tag} onChange={(event) => language.choose(event.target.value)}>
        {languages.map(([each, name]) => (
          <option key={each} value={each} lang={each}>
            {name}
          </option>
        ))}
      </select>
      <Choice label="Direction" choices={directions} chosen={direction} onChoose={setDirection} />
      <Choice label="Theme" choices={themes} chosen={theme} onChoose={setTheme} />
    </header>
  )
}
