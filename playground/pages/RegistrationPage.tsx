import { RegistrationScreen } from 'kratos-kit'
import { goHome } from '../location.js'

export function RegistrationPage() {
  return <RegistrationScreen onCompleted={goHome} />
}
