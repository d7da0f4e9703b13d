import { ErrorScreen } from 'kratos-kit'

export const ErrorPage = () => <ErrorScreen />
