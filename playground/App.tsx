import type { ComponentType } from 'react'
import { Bar } from './Bar.js'
import { usePathname } from './location.js'
import { ErrorPage } from './pages/ErrorPage.js'
import { HomePage } from './pages/HomePage.js'
import { LoginPage } from './pages/LoginPage.js'
import { MissingPage } from './pages/MissingPage.js'
import { RegistrationPage } from './pages/RegistrationPage.js'

const pages: Record<string, ComponentType> = {
  '/': HomePage,
  '/login': LoginPage,
  '/registration': RegistrationPage,
  '/error': ErrorPage,
}

export function App() {
  const Page = pages[usePathname()] ?? MissingPage
  return (
    <>
      <Bar />
      <Page />
    </>
  )
}
