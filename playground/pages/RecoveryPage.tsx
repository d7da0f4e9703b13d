import { RecoveryScreen } from 'kratos-kit'

export const RecoveryPage = () => <RecoveryScreen />
