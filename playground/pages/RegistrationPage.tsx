import { RegistrationScreen } from 'kratos-kit'
import { Logo } from '../app/Logo.js'

export const RegistrationPage = () => (
  <RegistrationScreen logo={<Logo />} title="Join Slackwater" subtitle="Free for small boats." />
)
