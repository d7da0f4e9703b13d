import { SecurityScreen } from 'kratos-kit'

export const SecurityPage = () => <SecurityScreen />
