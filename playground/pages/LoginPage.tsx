import { LoginScreen } from 'kratos-kit'
import { Logo } from '../app/Logo.js'
import { landing } from '../app/landing.js'

export const LoginPage = () => <LoginScreen logo={<Logo />} {...landing} />
