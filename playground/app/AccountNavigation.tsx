import { Link } from './Link.js'

const places = { '/settings': 'Settings', '/security': 'Security', '/sessions': 'Devices' }

/** The parts of the account area. */
export function AccountNavigation({ path }: { path: string }) {
  return (
    <nav className="account" aria-label="Account">
      {Object.entries(places).map(([href, name]) => (
        <Link key={href} href={href} aria-current={href === path ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
