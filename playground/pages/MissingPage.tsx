import { Link } from '../app/Link.js'

/** An address that the app has no page for. */
export const MissingPage = () => (
  <main className="page missing">
    <h1>Nothing here but open water</h1>
    <p className="lead">There is no page at this address.</p>
    <Link href="/" className="button">
      Back to the harbour
    </Link>
  </main>
)
