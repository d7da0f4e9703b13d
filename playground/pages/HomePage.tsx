import { LogoutButton, type Session, useSession } from 'kratos-kit'
import { Card } from '../Card.js'
import { Link } from '../Link.js'

/** Who is signed in; or the ways in. */
export function HomePage() {
  const { data: session, error } = useSession()
  if (session) return <SignedIn session={session} />
  if (error) return <Card title="Who is there?" subtitle={`Kratos could not be asked. ${error.message}`} />
  if (session === undefined) return <Card title="One moment" subtitle="Asking Kratos who is signed in." />
  return (
    <Card title="You are signed out" subtitle="Sign in with an account, or make one. It takes half a minute.">
      <div className="ways">
        <Link href="/login" data-kratos="submit" data-primary="">
          Sign in
        </Link>
        <Link href="/registration" data-kratos="submit">
          Sign up
        </Link>
      </div>
    </Card>
  )
}

function SignedIn({ session }: { session: Session }) {
  const name = nameOf(session)
  return (
    <Card title="You are signed in" subtitle="This is what Kratos says about your session.">
      <div className="person">
        <span className="monogram" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        <bdi>{name}</bdi>
      </div>
      <dl className="facts">
        <dt>Since</dt>
        <dd>{inWords(session.authenticated_at)}</dd>
        <dt>Until</dt>
        <dd>{inWords(session.expires_at)}</dd>
        <dt>With</dt>
        <dd>{session.authentication_methods.map(({ method }) => method).join(', ')}</dd>
        <dt>Assurance</dt>
        <dd>{session.authenticator_assurance_level}</dd>
      </dl>
      <div className="ways">
        <Link href="/settings" data-kratos="submit" data-primary="">
          Account settings
        </Link>
        <LogoutButton>Sign out</LogoutButton>
      </div>
      <details className="raw">
        <summary>As JSON</summary>
        <pre dir="ltr">{JSON.stringify(session, null, 2)}</pre>
      </details>
    </Card>
  )
}

function nameOf({ identity }: Session): string {
  const email = identity?.traits['email']
  return typeof email === 'string' ? email : (identity?.id ?? 'Somebody with a second factor still to show')
}

function inWords(time: string): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
