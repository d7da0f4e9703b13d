import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { KratosDevtools } from '../../src/devtools/KratosDevtools.js'
import { useLoginFlow } from '../../src/queries/useLoginFlow.js'
import { useSession } from '../../src/queries/useSession.js'
import { ada, createWorld } from '../queries/createWorld.js'
import { passwordConfig as config } from '../queries/passwordConfig.js'

function App() {
  const login = useLoginFlow()
  const fields = login.flow?.ui.nodes.flatMap((node) => (node.type === 'input' ? [node.attributes] : []))
  const csrf_token = fields?.find(({ name }) => name === 'csrf_token')?.value
  const payload = { csrf_token, method: 'password', identifier: ada.traits.email, password: 'wrong-1843' }
  const { data: session } = useSession()
  return (
    <>
      <button type="button" onClick={() => void login.submit(payload)}>
        Submit
      </button>
      <p>{session === undefined ? 'unknown' : session ? 'in' : 'out'}</p>
      <KratosDevtools inline />
    </>
  )
}

test('a developer sees the flow as it changes, with its nodes, and no secret', async () => {
  const world = createWorld({ config, identities: [ada] })
  world.render(<App />)
  const summary = await screen.findByText('login', { selector: 'summary *' })
  expect(summary.closest('summary')).toHaveTextContent(/choose_method .*left/)
  await userEvent.click(summary)
  const token = world.queryClient
    .getQueriesData<Parameters<typeof world.tokenOf>[0]>({
      queryKey: ['kratos', world.client.baseUrl, 'flow'],
    })
    .map(([, flow]) => flow && world.tokenOf(flow))[0]
  expect(token).toBeTruthy()
  const row = screen.getByRole('rowheader', { name: 'csrf_token' }).closest('tr')
  expect(row).toHaveTextContent('csrf_tokenhidden••••••')
  expect(document.body.innerHTML).not.toContain(String(token))
  expect(screen.getByText('Nobody is signed in.')).toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
  expect(await screen.findByText('4000006')).toBeInTheDocument()
  expect(document.body.innerHTML).not.toContain('wrong-1843')
})

test('a developer sees who is signed in, how, and until when', async () => {
  const world = createWorld({ config, identities: [ada] })
  await world.signIn()
  function Signed() {
    useSession()
    return <KratosDevtools inline />
  }
  world.render(<Signed />)
  expect(screen.getByText('The app has not asked yet.')).toBeInTheDocument()
  expect(await screen.findByText(/ada@example\.com/)).toBeInTheDocument()
  expect(screen.getByText('password aal1')).toBeInTheDocument()
  expect(screen.getByText(/^\d+ h left$/)).toBeInTheDocument()
})

test('nothing is asked for by looking', async () => {
  const world = createWorld({ config })
  world.render(<KratosDevtools />)
  await userEvent.click(screen.getByText('Kratos'))
  expect(await screen.findByText('None yet.')).toBeInTheDocument()
  expect(world.requests).toEqual([])
})

test('the doctor is asked by a button, and tells what is wrong until it is mended', async () => {
  const world = createWorld({ config })
  const mend = world.emulator.faults.add({ kind: 'html', status: 200 })
  world.render(<KratosDevtools inline />)
  await userEvent.click(screen.getByRole('button', { name: 'Diagnose' }))
  const status = screen.getByRole('status')
  expect(await within(status).findByText(/Something other than Kratos answers/)).toBeInTheDocument()
  mend()
  await userEvent.click(screen.getByRole('button', { name: 'Diagnose' }))
  await waitFor(() => {
    expect(status).not.toHaveTextContent('Something other')
    expect(status).not.toHaveTextContent('Asking')
  })
  await act(() => Promise.resolve())
})
