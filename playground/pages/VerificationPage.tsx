import { VerificationScreen } from 'kratos-kit'
import { Logo } from '../app/Logo.js'

export const VerificationPage = () => <VerificationScreen logo={<Logo />} />
