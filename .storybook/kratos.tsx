import type { Decorator, Loader } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
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
  /** Who has an account; by default the playground's Ada. */
  identities?: EmulatorOptions['identities']
  /** What the kit speaks; by default English, as Kratos does. */
  messages?: KratosProviderProps['messages']
  /** Stands between the story and the emulator: to keep an answer waiting, to be offline. */
  fetch?: (emulated: typeof fetch) => typeof fetch
  /** How the way to the server is when the story begins; a `play` function changes it. Default: `open`. */
  network?: NetworkState
  /** Brings the server to where the story begins, such as somebody being signed in. */
  prepare?: (server: KratosServer) => Promise<void>
}

export interface KratosServer {
  emulator: Emulator
  client: KratosClient
}

interface Loaded extends KratosServer {
  network: Network
  queryClient: QueryClient
  messages: KratosProviderProps['messages']
  /** Where the app was asked to go. */
  navigate: Mock<FlowRouter['navigate']>
}

/** What was started for the story that is being played. */
export const kratosOf = ({ loaded }: { loaded: Record<string, unknown> }) => loaded as unknown as Loaded

/** A story's address bar: its own, as Storybook's belongs to Storybook. */
const router = {
  readFlowId: () => null,
  writeFlowId: () => undefined,
  subscribe: () => () => undefined,
}

/** Starts a server of its own for each story. */
export const startKratos: Loader = async ({ parameters, globals }): Promise<Loaded> => {
  // What was typed in another story is not this one's draft.
  sessionStorage.clear()
  const { kratos = {} } = parameters as { kratos?: KratosParameters }
  const emulator = createEmulator({
    config: kratos.config ?? kratosConfiguration(location.origin),
    identities: kratos.identities ?? identities,
  })
  const network = createNetwork(kratos.fetch?.(emulator.fetch) ?? emulator.fetch)
  const client = createKratosClient({ baseUrl: emulator.publicUrl, fetch: network.fetch })
  await kratos.prepare?.({ emulator, client })
  const { network: chosen, fault } = mishaps[String(globals['network'])] ?? {}
  network.set(kratos.network ?? chosen ?? 'open')
  if (fault) emulator.faults.add(fault)
  const messages = kratos.messages ?? (await languageOf(String(globals['language'])))
  return { emulator, client, network, messages, queryClient: new QueryClient(), navigate: fn() }
}

/** Gives a story the server that was started for it. */
export const withKratos: Decorator = (Story, context) => {
  const { client, queryClient, navigate, messages } = kratosOf(context)
  return (
    <QueryClientProvider client={queryClient}>
      <KratosProvider client={client} navigate={navigate} router={router} messages={messages}>
        <Story />
      </KratosProvider>
    </QueryClientProvider>
  )
}
