import { type ComponentType, useMemo, useState } from 'react'
import type { Mail } from '../../src/emulator/index.js'
import {
  ErrorScreen,
  KratosProvider,
  type KratosProviderProps,
  LoginScreen,
  RecoveryScreen,
  RegistrationScreen,
  SecurityScreen,
  SessionsScreen,
  SettingsScreen,
  UserMenu,
  useKratos,
  VerificationScreen,
} from '../../src/index.js'
import { Mailbox } from './Mailbox.js'

/** What the app shows where. */
const pages = {
  login: LoginScreen,
  registration: RegistrationScreen,
  recovery: RecoveryScreen,
  verification: VerificationScreen,
  settings: SettingsScreen,
  security: SecurityScreen,
  sessions: SessionsScreen,
  error: ErrorScreen,
} satisfies Record<string, ComponentType>

export type PageName = keyof typeof pages

export const pageNames = Object.keys(pages) as PageName[]

const isPage = (name: string): name is PageName => name in pages

interface AppProps extends Pick<KratosProviderProps, 'messages'> {
  start: PageName
  mails: readonly Mail[]
}

/** An app of all screens, with an address of its own in the place of the browser's. */
export function App({ start, messages, mails }: AppProps) {
  const { client } = useKratos()
  const [address, setAddress] = useState(`/${start}`)
  const { pathname, search } = new URL(address, location.origin)
  const name = pathname.slice(1)
  const Page = isPage(name) ? pages[name] : SettingsScreen
  const router = useMemo(
    () => ({
      read: () => new URLSearchParams(search),
      writeFlowId: () => undefined,
      subscribe: () => () => undefined,
    }),
    [search],
  )
  return (
    <KratosProvider client={client} messages={messages} navigate={setAddress} router={router}>
      <nav
        aria-label="Pages"
        style={{ display: 'flex', flexWrap: 'wrap', gap: 8, padding: 12, alignItems: 'center' }}
      >
        {pageNames.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === name ? 'page' : undefined}
            onClick={() => {
              setAddress(`/${each}`)
            }}
          >
            {each}
          </button>
        ))}
        <UserMenu returnTo="/login" />
      </nav>
      <Page key={address} />
      <Mailbox mails={mails} />
    </KratosProvider>
  )
}
