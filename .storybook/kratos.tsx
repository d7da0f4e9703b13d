import type { Decorator, Loader } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { fn, type Mock } from 'storybook/test'
import { identities, kratosConfiguration } from '../playground/kratosConfiguration.js'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator/index.js'
import {
  createKratosClient,
  type FlowRouter,
  type KratosClient,
  KratosProvider,
  type KratosProviderProps,
} from '../src/index.js'
import { createNetwork, type Network, type NetworkState } from '../stories/world/createNetwork.js'
import { languageOf } from './languages.js'
import { mishaps } from './mishaps.js'

/** What a story may say about its server, as `parameters.kratos`. */
export interface KratosParameters {
  /** Kratos's own configuration; by default the playground's. */
  config?: object
  /** Which generation of Kratos it is; by default today's. */
  version?: EmulatorOptions['version']
  /** Who has an account; by default the playground's Ada. */
  identities?: EmulatorOptions['identities']
  /** What the kit speaks; by default English, as Kratos does. */
  messages?: KratosProviderProps['messages']
  /** How the way to the server is when the story begins; a `play` function changes it. Default: `open`. */
  network?: NetworkState
  /** Brings the server to where the story begins, such as somebody being signed in. */
  prepare?: (server: KratosServer) => Promise<Belongings | void>
}

/** What somebody has at hand when a story begins. */
export interface Belongings {
  /** The parameters that the page's address begins with, such as `?flow=…`. */
  address?: string
  /** The key in their authenticator app. */
  secret?: string
  /** Their backup codes. */
  codes?: string[]
}

export interface KratosServer {
  emulator: Emulator
  client: KratosClient
}

interface Loaded extends KratosServer {
  network: Network
  belongings: Belongings
  queryClient: QueryClient
  messages: KratosProviderProps['messages']
  /** Where the app was asked to go. */
  navigate: Mock<FlowRouter['navigate']>
}

/** What was started for the story that is being played. */
export const kratosOf = ({ loaded }: { loaded: Record<string, unknown> }) => loaded as unknown as Loaded

/** A story's address bar: its own, as Storybook's belongs to Storybook. */
const routerAt = (address = ''): Omit<FlowRouter, 'navigate'> => ({
  read: () => new URLSearchParams(address),
  writeFlowId: () => undefined,
  subscribe: () => () => undefined,
})

/** Starts a server of its own for each story. */
export const startKratos: Loader = async ({ parameters, globals, args }): Promise<Loaded> => {
  // What was typed in another story is not this one's draft, and how somebody signed in there is no habit.
  sessionStorage.clear()
  localStorage.removeItem('kratos-kit last used')
  const { kratos: said = {} } = parameters as {
    kratos?: KratosParameters | ((chosen: typeof args) => KratosParameters)
  }
  const kratos = typeof said === 'function' ? said(args) : said
  const emulator = createEmulator({
    config: kratos.config ?? kratosConfiguration(location.origin),
    identities: kratos.identities ?? identities,
    ...(kratos.version && { version: kratos.version }),
    // Providers are the emulator's own: nothing leaves the page.
    fetch: () => Promise.reject(new TypeError('A story reaches no other server.')),
  })
  const network = createNetwork(emulator.fetch)
  const client = createKratosClient({ baseUrl: emulator.publicUrl, fetch: network.fetch })
  const belongings = (await kratos.prepare?.({ emulator, client })) ?? {}
  const { network: chosen, fault } = mishaps[String(globals['network'])] ?? {}
  network.set(kratos.network ?? chosen ?? 'open')
  if (fault) emulator.faults.add(fault)
  const messages = kratos.messages ?? (await languageOf(String(globals['language'])))
  const queryClient = new QueryClient()
  return { emulator, client, network, belongings, messages, queryClient, navigate: fn() }
}

/** Gives a story the server that was started for it. */
export const withKratos: Decorator = (Story, context) => {
  const { client, queryClient, navigate, messages, belongings } = kratosOf(context)
  const [router] = useState(() => routerAt(belongings.address))
  return (
    <QueryClientProvider client={queryClient}>
      <KratosProvider client={client} navigate={navigate} router={router} messages={messages}>
        <Story />
      </KratosProvider>
    </QueryClientProvider>
  )
}
