import { SettingsScreen } from 'kratos-kit'

export const SettingsPage = () => <SettingsScreen />
