import { SessionGate } from 'kratos-kit'
import { Loading } from '../app/Loading.js'
import { Tides } from '../app/Tides.js'

/** For whoever is signed in; all others are sent to sign in, and come back. */
export const DashboardPage = () => (
  <SessionGate fallback={<Loading />}>{(session) => <Tides session={session} />}</SessionGate>
)
