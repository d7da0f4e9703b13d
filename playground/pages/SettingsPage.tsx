import { SettingsScreen } from 'kratos-kit'

export function SettingsPage() {
  return <SettingsScreen />
}
