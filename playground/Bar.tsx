import { Choice } from './Choice.js'
import { Link } from './Link.js'
import { usePreference } from './usePreference.js'

const themes = { system: 'System', light: 'Light', dark: 'Dark' }
const directions = { ltr: 'LTR', rtl: 'RTL' }

/** The bar over every page: the way home, and how the page looks. */
export function Bar() {
  const [theme, setTheme] = usePreference('theme', 'data-theme', ['system', 'light', 'dark'])
  const [direction, setDirection] = usePreference('dir', 'dir', ['ltr', 'rtl'])
  return (
    <header className="bar">
      <Link href="/" className="brand">
        kratos-kit
      </Link>
      <Choice label="Theme" choices={themes} chosen={theme} onChoose={setTheme} />
      <Choice label="Direction" choices={directions} chosen={direction} onChoose={setDirection} />
    </header>
  )
}
