import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createKratosClient,
  KratosProvider,
  LoginScreen,
  RegistrationScreen,
  SessionGate,
  SettingsScreen,
  UserMenu,
  VerificationScreen,
} from 'kratos-kit'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './theme.css'

const kratos = createKratosClient({ baseUrl: '/kratos' })
const queryClient = new QueryClient()

/** Utilities of Tailwind's; nothing where there is no Tailwind. */
const looks = { submit: ({ primary = false }) => primary && 'rounded-full' }

const Home = () => (
  <SessionGate>
    {({ identity }) => (
      <main>
        <UserMenu />
        <h1>Hello, {String(identity?.traits['email'])}</h1>
      </main>
    )}
  </SessionGate>
)

const pages: Record<string, () => React.ReactNode> = {
  '/login': () => <LoginScreen classNames={looks} />,
  '/registration': () => <RegistrationScreen classNames={looks} />,
  '/verification': () => <VerificationScreen />,
  '/settings': () => <SettingsScreen />,
}

const Page = pages[location.pathname] ?? Home
const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <KratosProvider client={kratos}>
          <Page />
        </KratosProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
