import { createKratosClient, KratosProvider } from 'kratos-kit'
import { useEffect, useMemo } from 'react'
import { AccountNavigation } from './app/AccountNavigation.js'
import { Header } from './app/Header.js'
import { navigate, usePathname } from './app/location.js'
import { pageAt } from './pages.js'
import { profilePath } from './profiles.js'
import { ToolBar } from './tools/ToolBar.js'
import { useLanguage } from './tools/useLanguage.js'
import { useProfile } from './tools/useProfile.js'

const routes = { home: '/dashboard' }

/** People stay on this site, also with a Kratos that is configured to send them to another. */
const allowedReturnUrls: readonly string[] = []

/** Slackwater, an app that people have to sign in to, and the playground's tools above it. */
export function App() {
  const language = useLanguage()
  const profile = useProfile()
  const path = usePathname()
  const page = pageAt(path)
  const kratos = useMemo(() => {
    const below = import.meta.env['EMULATED'] ? profilePath(profile.name) : ''
    return createKratosClient({ baseUrl: window.location.origin + below })
  }, [profile.name])
  useEffect(() => {
    document.title = `${page.title} · Slackwater`
  }, [page.title])

  return (
    <KratosProvider
      key={profile.name}
      client={kratos}
      navigate={navigate}
      routes={routes}
      allowedReturnUrls={allowedReturnUrls}
      messages={language.load}
    >
      <ToolBar language={language} profile={profile} page={page} />
      <div className="app">
        <Header path={path} />
        {page.isAccount && <AccountNavigation path={path} />}
        <page.Page key={path} />
      </div>
    </KratosProvider>
  )
}
