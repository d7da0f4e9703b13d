import { VerificationScreen } from 'kratos-kit'

export function VerificationPage() {
  return <VerificationScreen />
}
