'use client'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { KratosClient } from '../client/createKratosClient.js'
import { type FlowRouter, historyRouter } from './flowRouter.js'
import { leave } from './leave.js'
import { type AppRoutes, defaultRoutes } from './routes.js'

/** What the hooks and screens below a provider share. */
export interface KratosContext {
  client: KratosClient
  router: FlowRouter
  routes: AppRoutes
  /** Goes to a URL: through the app's router where it is the app's own, else by leaving the page. */
  go: (url: string) => void
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
  children?: ReactNode
}

/** Gives the hooks and screens below it their client, their router and the app's paths. */
export function KratosProvider({ client, navigate, router, routes, children }: KratosProviderProps) {
  const value = useMemo<KratosContext>(() => {
    const ownRouter = { ...historyRouter, ...router, ...(navigate && { navigate }) }
    return {
      client,
      router: ownRouter,
      routes: { ...defaultRoutes, ...routes },
      go: (url) => {
        leave(url, ownRouter)
      },
    }
  }, [client, navigate, router, routes])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/**
 * The client, router and routes of the nearest provider.
 * @throws Error when there is no `<KratosProvider>` above.
 */
export function useKratos(): KratosContext {
  const context = useContext(Context)
  if (!context)
    throw new Error(
      'There is no <KratosProvider> above this component. Wrap the app in one and give it the client of createKratosClient().',
    )
  return context
}
