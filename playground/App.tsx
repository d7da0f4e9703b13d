import { type KratosClient, KratosProvider } from 'kratos-kit'
import type { ComponentType } from 'react'
import { Bar } from './Bar.js'
import { navigate, usePathname } from './location.js'
import { ErrorPage } from './pages/ErrorPage.js'
import { HomePage } from './pages/HomePage.js'
import { LoginPage } from './pages/LoginPage.js'
import { MissingPage } from './pages/MissingPage.js'
import { RecoveryPage } from './pages/RecoveryPage.js'
import { RegistrationPage } from './pages/RegistrationPage.js'
import { SettingsPage } from './pages/SettingsPage.js'
import { VerificationPage } from './pages/VerificationPage.js'
import { useLanguage } from './useLanguage.js'

const pages: Record<string, ComponentType> = {
  '/': HomePage,
  '/login': LoginPage,
  '/registration': RegistrationPage,
  '/recovery': RecoveryPage,
  '/verification': VerificationPage,
  '/settings': SettingsPage,
  '/error': ErrorPage,
}

export function App({ kratos }: { kratos: KratosClient }) {
  const language = useLanguage()
  const Page = pages[usePathname()] ?? MissingPage
  return (
    <KratosProvider client={kratos} navigate={navigate} {...(language.words && { messages: language.words })}>
      <Bar language={language} />
      <Page />
    </KratosProvider>
  )
}
