import { RegistrationScreen } from 'kratos-kit'

export const RegistrationPage = () => (
  <RegistrationScreen title="Join Slackwater" subtitle="Free for small boats." />
)
