import type { Decorator, Loader } from '@storybook/react-vite'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fn } from 'storybook/test'
import { identities, kratosConfiguration } from '../playground/kratosConfiguration.js'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator/index.js'
import { createKratosClient, type FlowRouter, type KratosClient, KratosProvider } from '../src/index.js'

/** What a story may say about its server, as `parameters.kratos`. */
export interface KratosParameters {
  /** Kratos's own configuration; by default the playground's. */
  config?: object
  /** Who has an account; by default the playground's Ada. */
  identities?: EmulatorOptions['identities']
  /** Stands between the story and the emulator: to keep an answer waiting, to be offline. */
  fetch?: (emulated: typeof fetch) => typeof fetch
  /** Brings the server to where the story begins, such as somebody being signed in. */
  prepare?: (server: KratosServer) => Promise<void>
}

export interface KratosServer {
  emulator: Emulator
  client: KratosClient
}

/** A story's address bar: its own, as Storybook's belongs to Storybook. */
const router: FlowRouter = {
  readFlowId: () => null,
  writeFlowId: () => undefined,
  navigate: fn().mockName('navigate'),
  subscribe: () => () => undefined,
}

/** Starts a server of its own for each story. */
export const startKratos: Loader = async ({ parameters }) => {
  const { kratos = {} } = parameters as { kratos?: KratosParameters }
  const emulator = createEmulator({
    config: kratos.config ?? kratosConfiguration('https://app.example.com'),
    identities: kratos.identities ?? identities,
  })
  const client = createKratosClient({
    baseUrl: emulator.publicUrl,
    fetch: kratos.fetch?.(emulator.fetch) ?? emulator.fetch,
  })
  await kratos.prepare?.({ emulator, client })
  return { emulator, client, queryClient: new QueryClient() }
}

/** Gives a story the server that was started for it. */
export const withKratos: Decorator = (Story, { loaded }) => {
  const { client, queryClient } = loaded as KratosServer & { queryClient: QueryClient }
  return (
    <QueryClientProvider client={queryClient}>
      <KratosProvider client={client} router={router}>
        <Story />
      </KratosProvider>
    </QueryClientProvider>
  )
}
