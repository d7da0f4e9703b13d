'use client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { KratosClient } from '../client/createKratosClient.js'
import { selfServicePath } from '../client/submitUrl.js'
import type { Messages } from '../i18n/locale.js'
import type { Session } from '../protocol/session.js'
import { type FlowRouter, historyRouter } from './flowRouter.js'
import { kratosKeys } from './keys.js'
import { LanguageContext } from './languageContext.js'
import { leave } from './leave.js'
import { type AppRoutes, defaultRoutes } from './routes.js'
import { openSessionChannel } from './sessionChannel.js'
import { useLoadedLanguage } from './useLoadedLanguage.js'

/** What the hooks and screens below a provider share. */
export interface KratosContext {
  client: KratosClient
  router: FlowRouter
  routes: AppRoutes
  /** The app's own list of where people may be sent; `undefined` where it leaves that to Kratos. */
  allowedReturnUrls: readonly string[] | undefined
  /**
   * Goes to a URL: through the app's router where it is the app's own, else by leaving the page.
   * @param isOutside it is none of the app's pages, though it may stand below its origin
   */
  go: (url: string, isOutside?: boolean) => void
  /**
   * Writes who is signed in now, forgets flows that nobody is looking at (they belong to who was before), here and in
   * the other tabs. `undefined` where the server did not say: it is asked.
   */
  changeSession: (session: Session | null | undefined) => void
}

/** Forgets what belongs to who was signed in before, and writes who is now; where that is not known, it is asked. */
function startAnew(queryClient: QueryClient, client: KratosClient, session?: Session | null): void {
  const queryKey = kratosKeys.session(client)
  queryClient.removeQueries({ queryKey: kratosKeys.flows(client), type: 'inactive' })
  queryClient.removeQueries({ queryKey: kratosKeys.sessions(client), type: 'inactive' })
  if (session !== null) void queryClient.invalidateQueries({ queryKey: kratosKeys.sessions(client) })
  if (session === undefined) {
    void queryClient.invalidateQueries({ queryKey })
    return
  }
  // An answer on its way would tell who it was before.
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, session)
}

const Context = createContext<KratosContext | null>(null)

export interface KratosProviderProps {
  client: KratosClient
  /** Goes to a path of this app. Default: a full page load. */
  navigate?: FlowRouter['navigate']
  /** How to read and write `?flow=`. Default: the browser's history. */
  router?: Partial<FlowRouter>
  /** Where the app shows its screens. Default: `/login`, `/registration`, … */
  routes?: Partial<AppRoutes>
  /**
   * Where people may be sent after a flow, beside the app's own origin: other origins, or paths that the destination
   * must stand below. Whatever else a link or Kratos names is not gone to; `routes.home` is. Give a constant.
   * Default: what Kratos names (`selfservice.allowed_return_urls`).
   */
  allowedReturnUrls?: readonly string[]
  /**
   * What the kit speaks: `() => import('kratos-kit/locales/de')`, or a language that is there already. What is loaded
   * first is waited for; after that the language before stays until the next one is there. Default: English and
   * Kratos's own words.
   */
  messages?: Messages | undefined
  /**
   * How numbers, dates and lists are written, where the language has several ways: `de-AT` for German `messages`,
   * `en-GB` for none. Default: as the language itself says.
   */
  locale?: string | undefined
  children?: ReactNode
}

/** Gives the hooks and screens below it their client, their router, the app's paths and its language. */
export function KratosProvider({
  client,
  navigate,
  router,
  routes,
  allowedReturnUrls,
  messages,
  locale,
  children,
}: KratosProviderProps) {
  const queryClient = useQueryClient()
  const language = useLoadedLanguage(messages, locale)
  const channel = useMemo(() => openSessionChannel(`kratos-session ${client.baseUrl}`), [client])

  const value = useMemo<KratosContext>(() => {
    const ownRouter = { ...historyRouter, ...router, ...(navigate && { navigate }) }
    return {
      client,
      router: ownRouter,
      routes: { ...defaultRoutes, ...routes },
      allowedReturnUrls,
      go: (url, isOutside) => {
        // An app without a browser opens what it is given by its own means.
        if (typeof location === 'undefined') return ownRouter.navigate(url)
        const path = selfServicePath(url)
        // Kratos's own pages are no routes of the app, and it may not know under which address it is reached.
        if (path) location.assign(client.baseUrl + path)
        else leave(url, isOutside ? null : ownRouter)
      },
      changeSession(session) {
        startAnew(queryClient, client, session)
        channel.announce()
      },
    }
  }, [client, navigate, router, routes, allowedReturnUrls, queryClient, channel])

  useEffect(
    () =>
      channel.listen(() => {
        startAnew(queryClient, client)
      }),
    [client, channel, queryClient],
  )

  return (
    <Context.Provider value={value}>
      <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
    </Context.Provider>
  )
}

/**
 * The client, router and routes of the nearest provider.
 * @throws Error when there is no `<KratosProvider>` above.
 */
export function useKratos(): KratosContext {
  const context = useContext(Context)
  if (!context)
    throw new Error('There is no <KratosProvider> above this component. Wrap the app in one, with a client.')
  return context
}
