import { SessionsScreen } from 'kratos-kit'

export const SessionsPage = () => <SessionsScreen />
