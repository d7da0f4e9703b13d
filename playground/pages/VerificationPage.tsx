import { VerificationScreen } from 'kratos-kit'

export const VerificationPage = () => <VerificationScreen />
