import { SessionGate } from 'kratos-kit'
import { Gate } from '../app/Gate.js'
import { Loading } from '../app/Loading.js'

/** For whoever signed in with a second factor. */
export const ControlsPage = () => (
  <SessionGate aal="aal2" fallback={<Loading />}>
    <Gate />
  </SessionGate>
)
