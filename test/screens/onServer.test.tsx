// @vitest-environment node
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { createFlow } from '../../src/client/createFlow.js'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { createEmulator } from '../../src/emulator/index.js'
import ar from '../../src/i18n/locales/ar.js'
import { KratosProvider, type KratosProviderProps, LoginScreen, loginFlowQuery } from '../../src/index.js'
import { passwordConfig } from '../queries/passwordConfig.js'

test('a page that a server renders holds a form that can be sent before any script has run', async () => {
  const emulator = createEmulator({ config: passwordConfig })
  const kratos = createKratosClient({ baseUrl: emulator.publicUrl, fetch: emulator.fetch })
  const queryClient = new QueryClient()
  const flow = await createFlow(kratos, 'login')
  queryClient.setQueryData(loginFlowQuery(kratos).queryKey, flow)
  const page = () =>
    renderToString(
      <QueryClientProvider client={queryClient}>
        <KratosProvider client={kratos}>
          <LoginScreen />
        </KratosProvider>
      </QueryClientProvider>,
    )

  // The form's code is loaded when the server starts.
  const html = await vi.waitUntil(() => (page().includes('</form>') ? page() : ''))
  expect(html).toContain(`action="${emulator.publicUrl}/self-service/login?flow=${flow.id}"`)
  expect(html).toMatch(/<input[^>]* name="csrf_token"[^>]* value="[^"]+"/)
  expect(html).toMatch(/<input[^>]* name="password"[^>]*>/)
  expect(html).toMatch(/<button(?=[^>]* type="submit")(?=[^>]* name="method")[^>]* value="password"/)
})

test('a server says the page in the language that it is given, and marks it', () => {
  const kratos = createKratosClient({ baseUrl: 'https://auth.example.com' })
  const page = (messages: KratosProviderProps['messages']) =>
    renderToString(
      <QueryClientProvider client={new QueryClient()}>
        <KratosProvider client={kratos} messages={messages}>
          <LoginScreen />
        </KratosProvider>
      </QueryClientProvider>,
    )
  expect(page(ar)).toMatch(/<main[^>]* lang="ar" dir="rtl"/)
  expect(page(ar)).toContain(ar.texts.signIn)
  // What is to be loaded comes too late for a page that is rendered once; it says nothing rather than English.
  expect(page(async () => ({ default: ar }))).not.toContain('Sign in')
})
