import { useSession } from 'kratos-kit'
import { Link } from '../app/Link.js'
import { TideChart } from '../app/TideChart.js'
import { harbours, hour, turnsWithin } from '../app/tide.js'
import { useNow } from '../app/useNow.js'

const reasons = [
  ['Down to the minute', 'High and low water for every day of the year, worked out on your own device.'],
  ['Made for small harbours', 'Sills, locks and drying berths, not container terminals.'],
  ['Yours alone', 'Sign in with a password, a code or a passkey, and see every place you are signed in.'],
]

/** The page that everybody may see. */
export function HomePage() {
  const { data: session } = useSession()
  const now = useNow()
  const from = new Date(now).setHours(0, 0, 0, 0)
  const turns = turnsWithin(harbours.quill, from, from + 24 * hour)
  return (
    <main className="home">
      <section className="hero">
        <h1>Know the water before you cast off.</h1>
        <p>Slackwater keeps the tide tables of small harbours, and opens the lock when it is your turn.</p>
        <div className="ways">
          {session ? (
            <Link href="/dashboard" className="button">
              Today’s tides
            </Link>
          ) : (
            <>
              <Link href="/registration" className="button">
                Get started
              </Link>
              <Link href="/login" className="quiet">
                I have an account
              </Link>
            </>
          )}
        </div>
      </section>
      <figure className="panel preview">
        <figcaption>Quill Haven, today</figcaption>
        <TideChart harbour={harbours.quill} from={from} now={now} turns={turns} />
      </figure>
      <ul className="reasons">
        {reasons.map(([title, text]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
