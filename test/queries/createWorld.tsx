import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderHookOptions, render, renderHook } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { createFlow } from '../../src/client/createFlow.js'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import type { ParametersOf } from '../../src/client/flowParameters.js'
import { submitFlow } from '../../src/client/submitFlow.js'
import { createEmulator, type EmulatorOptions } from '../../src/emulator/index.js'
import type { Flow } from '../../src/protocol/flow.js'
import { KratosProvider, type KratosProviderProps } from '../../src/queries/KratosProvider.js'

export const ada = {
  traits: { email: 'ada@example.com', name: { first: 'Ada', last: 'Lovelace' } },
  password: 'Zebra-lamp-41-orbit',
}

/** A world for one test: an emulator, a client on it, a cache, and providers in StrictMode. */
export function createWorld(
  emulatorOptions: EmulatorOptions,
  providerProps: Partial<KratosProviderProps> = {},
) {
  const emulator = createEmulator(emulatorOptions)
  const requests: string[] = []
  const network = { online: true }
  let slow: { path: string; until: Promise<void> } | undefined
  const client = createKratosClient({
    baseUrl: emulator.publicUrl,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      if (!network.online) throw new TypeError('Failed to fetch')
      requests.push(`${request.method} ${new URL(request.url).pathname}`)
      const response = await emulator.fetch(request)
      if (slow?.path === new URL(request.url).pathname) await slow.until
      return response
    },
  })
  const queryClient = new QueryClient()
  const navigated: string[] = []
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <KratosProvider client={client} navigate={(to) => navigated.push(to)} {...providerProps}>
          {children}
        </KratosProvider>
      </QueryClientProvider>
    </StrictMode>
  )
  /** The CSRF token that a flow's form would post. */
  const tokenOf = (flow: Flow) =>
    flow.ui.nodes
      .filter((node) => node.type === 'input')
      .find(({ attributes }) => attributes.name === 'csrf_token')?.attributes.value
  return {
    tokenOf,
    /** Signs Ada (or somebody else) in as this world's browser, or confirms that it is her. */
    async signIn(parameters: ParametersOf<'login'> = {}, { traits, password } = ada) {
      const flow = await createFlow(client, 'login', parameters)
      await submitFlow(client, flow, {
        csrf_token: tokenOf(flow),
        method: 'password',
        identifier: traits.email,
        password,
      })
    },
    /** Keeps the answers of a path on their way; what it returns lets them arrive. */
    slowDown(path: string) {
      let arrive = () => {}
      slow = { path, until: new Promise((resolve) => (arrive = resolve)) }
      return async () => {
        slow = undefined
        arrive()
        // A moment later whoever waited has heard.
        await new Promise((done) => setTimeout(done))
      }
    },
    emulator,
    client,
    queryClient,
    navigated,
    requests,
    network,
    wrapper,
    render: (children: ReactNode) => render(children, { wrapper }),
    renderHook: <Result, Props>(hook: (props: Props) => Result, options?: RenderHookOptions<Props>) =>
      renderHook(hook, { ...options, wrapper }),
  }
}
