import { LoginScreen } from 'kratos-kit'
import { Logo } from '../app/Logo.js'

export const LoginPage = () => <LoginScreen logo={<Logo />} />
