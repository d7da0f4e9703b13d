import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { getSession } from '../../src/client/getSession.js'
import { FlowForm } from '../../src/components/FlowForm.js'
import type { Filter } from '../../src/form/arrange.js'
import { useSettingsFlow } from '../../src/queries/useSettingsFlow.js'
import { createWorld } from '../queries/createWorld.js'
import { account, accountConfig } from './account.js'

function Settings({ children, ...filter }: Filter & { children?: ReactNode }) {
  return (
    <FlowForm {...filter} flow={useSettingsFlow({ inUrl: false })}>
      {children}
    </FlowForm>
  )
}

async function open(page: ReactNode) {
  const world = createWorld({ config: accountConfig, identities: [account] })
  await world.signIn()
  const { container } = world.render(page)
  await screen.findAllByRole('button')
  const traits = async () => (await getSession(world.client))?.identity?.traits
  return { world, user: userEvent.setup(), container, traits }
}

const saved = () => screen.findByTestId('ui/message/1050001')

beforeEach(() => {
  history.replaceState(null, '', '/settings')
})

describe('forms that stand below each other', () => {
  test('are told apart by what they are called, to eyes and ears', async () => {
    await open(<Settings />)
    const password = screen.getByRole('group', { name: 'Password' })
    expect(within(password).getByLabelText('Password')).toHaveAccessibleName('Password')
    expect(within(password).getByText('Password', { selector: 'legend' })).toBeVisible()
    expect(screen.getByRole('group', { name: 'Profile' })).toContainElement(
      screen.getByLabelText('First name'),
    )
    expect(screen.getByRole('group', { name: 'Backup codes' })).toBeInTheDocument()
  })

  test('go by the name that the server has for a group which this kit does not know', async () => {
    render(
      <FlowForm
        flow={{
          ui: {
            action: 'https://auth.example.com/self-service/settings?flow=1',
            nodes: ['profile', 'device_authn'].map((group) => ({
              type: 'input',
              group,
              attributes: { name: 'method', type: 'submit', value: group },
              messages: [],
              meta: { label: { id: 1070003, text: 'Save', type: 'info' } },
            })),
          },
        }}
      />,
    )
    expect(screen.getByRole('group', { name: 'Device authn' })).toBeInTheDocument()
  })

  test('have no need of it where a layout takes one of them', async () => {
    const { container } = await open(<Settings only="password" />)
    expect(container.querySelector('[data-kratos="section"][data-group="password"]')).toBeInTheDocument()
    expect(screen.queryByRole('group')).not.toBeInTheDocument()
  })

  test('give their names to whatever the app frames them with', async () => {
    await open(<Headed />)
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toContain('Backup codes')
  })
})

const headed = ({ title, children }: { title: string | undefined; children: ReactNode }) => (
  <>
    <h2>{title}</h2>
    {children}
  </>
)

function Headed() {
  return <FlowForm flow={useSettingsFlow({ inUrl: false })} slots={{ Section: headed }} />
}

describe('a button that stands outside of the form of its group', () => {
  test('submits that form, by a press and by Enter', async () => {
    const { world, user, container } = await open(
      <Settings>
        <FlowForm.Messages />
        <main>
          <FlowForm.Nodes only="password" except="Submit" />
        </main>
        <footer>
          <FlowForm.Submit group="password" />
        </footer>
      </Settings>,
    )
    const button = container.querySelector('footer [name="method"][value="password"]')
    if (!button) throw new Error('There is no button.')
    await user.type(screen.getByLabelText('Password'), 'tulip-harbour-42-lantern')
    await user.click(button)
    await saved()
    await user.type(screen.getByLabelText('Password'), 'quartz-meadow-77-violin{Enter}')
    await expect.poll(() => screen.getByLabelText('Password')).toHaveValue('')
    await saved()
    const posts = world.requests.filter((request) => request === 'POST /self-service/settings')
    expect(posts).toHaveLength(2)
    expect(container.querySelectorAll('footer form')).toHaveLength(0)
  })

  test('submits within its form where the app frames the group', async () => {
    const { user } = await open(
      <FlowFormWithFrame>
        <FlowForm.Messages />
        <FlowForm.Nodes only="password" except="Submit" />
      </FlowFormWithFrame>,
    )
    await user.type(screen.getByLabelText('Password'), 'tulip-harbour-42-lantern')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await saved()
  })

  test('brings a form where there is nothing to fill in', async () => {
    const { user } = await open(
      <Settings>
        <FlowForm.Submit group="lookup_secret" />
        <FlowForm.Nodes only="Secrets" />
      </Settings>,
    )
    await user.click(screen.getByRole('button', { name: 'Generate new backup recovery codes' }))
    expect(await screen.findByRole('button', { name: 'Copy' })).toBeInTheDocument()
  })
})

function FlowFormWithFrame({ children }: { children: ReactNode }) {
  const frame = ({ children: nodes }: { children: ReactNode }) => (
    <>
      {nodes}
      <FlowForm.Submit group="password" />
    </>
  )
  return (
    <FlowForm flow={useSettingsFlow({ inUrl: false })} groups={{ password: frame }}>
      {children}
    </FlowForm>
  )
}

describe('a form of some of the traits', () => {
  test.each([
    ['that the form is limited to', <Settings key="only" only={['traits.name.first', 'method=profile']} />],
    ['that a layout takes', <Layout key="layout" />],
  ])('%s leaves the others as they are', async (_how, page) => {
    const { user, container, traits } = await open(page)
    expect(container.querySelectorAll('input:not([type="hidden"])')).toHaveLength(1)
    const first = screen.getByLabelText('First name')
    await user.clear(first)
    await user.type(first, 'Augusta')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await expect.poll(traits).toEqual({ ...account.traits, name: { first: 'Augusta', last: 'Lovelace' } })
  })
})

function Layout() {
  return (
    <Settings>
      <FlowForm.Nodes only={['traits.name.first', 'method=profile']} />
    </Settings>
  )
}
