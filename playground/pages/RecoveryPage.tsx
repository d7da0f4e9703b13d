import { RecoveryScreen } from 'kratos-kit'

export function RecoveryPage() {
  return <RecoveryScreen />
}
