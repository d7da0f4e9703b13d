import { LoginScreen } from 'kratos-kit'

export const LoginPage = () => <LoginScreen />
