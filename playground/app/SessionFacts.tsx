import type { Session } from 'kratos-kit'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What Kratos says about a session. */
export function SessionFacts({ session }: { session: Session }) {
  const { authenticated_at, expires_at, authentication_methods, authenticator_assurance_level } = session
  return (
    <section className="panel" aria-labelledby="session">
      <h2 id="session">Your session</h2>
      <dl className="facts">
        <dt>Since</dt>
        <dd>{inWords.format(new Date(authenticated_at))}</dd>
        <dt>Until</dt>
        <dd>{inWords.format(new Date(expires_at))}</dd>
        <dt>With</dt>
        <dd>{authentication_methods.map(({ method }) => method).join(', ')}</dd>
        <dt>Assurance</dt>
        <dd>{authenticator_assurance_level}</dd>
      </dl>
      <details>
        <summary>As JSON</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard */}
        <pre dir="ltr" tabIndex={0}>
          {JSON.stringify(session, null, 2)}
        </pre>
      </details>
    </section>
  )
}
