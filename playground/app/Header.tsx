import { UserMenu, useSession } from 'kratos-kit'
import { Link } from './Link.js'
import { Logo } from './Logo.js'

const places = { '/dashboard': 'Tides', '/controls': 'Lock gate' }

/** The app's own header: where one can go, and who is signed in. */
export function Header({ path }: { path: string }) {
  const { data: session } = useSession()
  return (
    <header className="header">
      <Link href="/" className="brand">
        <Logo />
        <span>Slackwater</span>
      </Link>
      {session && (
        <nav className="places" aria-label="Slackwater">
          {Object.entries(places).map(([href, name]) => (
            <Link key={href} href={href} aria-current={href === path ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <div className="doors">
        {session === null && (
          <>
            <Link href="/login" className="quiet">
              Sign in
            </Link>
            <Link href="/registration" className="button">
              Sign up
            </Link>
          </>
        )}
        <UserMenu returnTo="/">
          <Link href="/security">Security</Link>
        </UserMenu>
      </div>
    </header>
  )
}
