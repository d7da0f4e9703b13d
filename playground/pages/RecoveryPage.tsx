import { RecoveryScreen } from 'kratos-kit'
import { Logo } from '../app/Logo.js'

export const RecoveryPage = () => <RecoveryScreen logo={<Logo />} />
