import type { ComponentType } from 'react'
import { ControlsPage } from './pages/ControlsPage.js'
import { DashboardPage } from './pages/DashboardPage.js'
import { ErrorPage } from './pages/ErrorPage.js'
import { HomePage } from './pages/HomePage.js'
import { LoginPage } from './pages/LoginPage.js'
import { MissingPage } from './pages/MissingPage.js'
import { RecoveryPage } from './pages/RecoveryPage.js'
import { RegistrationPage } from './pages/RegistrationPage.js'
import { SecurityPage } from './pages/SecurityPage.js'
import { SessionsPage } from './pages/SessionsPage.js'
import { SettingsPage } from './pages/SettingsPage.js'
import { VerificationPage } from './pages/VerificationPage.js'

export interface AppPage {
  /** What the browser's tab says. */
  title: string
  Page: ComponentType
  /** Its source, in `pages/`. */
  file: string
  /** Whether it belongs to the account area. */
  isAccount?: boolean
}

const missing: AppPage = { title: 'No such page', Page: MissingPage, file: 'MissingPage' }

/** Every page by its path: the app's own, and all that Kratos sends browsers to. */
const pages: Record<string, AppPage> = {
  '/': { title: 'Tide tables for small harbours', Page: HomePage, file: 'HomePage' },
  '/dashboard': { title: 'Tides', Page: DashboardPage, file: 'DashboardPage' },
  '/controls': { title: 'Lock gate', Page: ControlsPage, file: 'ControlsPage' },
  '/login': { title: 'Sign in', Page: LoginPage, file: 'LoginPage' },
  '/registration': { title: 'Sign up', Page: RegistrationPage, file: 'RegistrationPage' },
  '/recovery': { title: 'Recover your account', Page: RecoveryPage, file: 'RecoveryPage' },
  '/verification': { title: 'Verify your address', Page: VerificationPage, file: 'VerificationPage' },
  '/error': { title: 'Something went wrong', Page: ErrorPage, file: 'ErrorPage' },
  '/settings': { title: 'Settings', Page: SettingsPage, file: 'SettingsPage', isAccount: true },
  '/security': { title: 'Security', Page: SecurityPage, file: 'SecurityPage', isAccount: true },
  '/sessions': {
    title: 'Where you are signed in',
    Page: SessionsPage,
    file: 'SessionsPage',
    isAccount: true,
  },
}

export const pageAt = (path: string): AppPage => pages[path] ?? missing
