import { LoginScreen } from 'kratos-kit'
import { goHome } from '../location.js'

export function LoginPage() {
  return <LoginScreen onCompleted={goHome} />
}
