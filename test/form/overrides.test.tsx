import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { forwardRef, memo } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { createFlow } from '../../src/client/createFlow.js'
import { FlowForm } from '../../src/components/FlowForm.js'
import type { SlotProps } from '../../src/form/slotProps.js'
import type { Flow } from '../../src/protocol/flow.js'
import unified from '../conformance/profiles/unified.json' with { type: 'json' }
import { createWorld } from '../queries/createWorld.js'

/** A sign-in with passwords, codes, passkeys and providers, as the server offers it. */
const openLogin = (): Promise<Flow<'login'>> => createFlow(createWorld({ config: unified }).client, 'login')

const named = (name: string) =>
  function Named({ attributes }: { attributes: object }) {
    return (
      <>
        <output>{name}</output>
        <input {...attributes} />
      </>
    )
  }

describe('who draws a node: node, else group, else slot, else the kit', () => {
  test('each gives way to the more particular one', async () => {
    const flow = await openLogin()
    const bySlot = { slots: { Password: named('slot') } }
    const byGroup = { ...bySlot, groups: { password: { Password: named('group') } } }
    const byNode = { ...byGroup, nodes: { password: named('node') } }
    const { rerender } = render(<FlowForm flow={flow} />)
    expect(screen.getByRole('button', { name: 'Show password' })).toBeInTheDocument()
    for (const [overrides, name] of [
      [bySlot, 'slot'],
      [byGroup, 'group'],
      [byNode, 'node'],
    ] as const) {
      rerender(<FlowForm flow={flow} {...overrides} />)
      expect(screen.getByText(name, { selector: 'output' })).toBeInTheDocument()
      expect(document.querySelectorAll('output')).toHaveLength(1)
    }
  })

  test('components that React wraps count as components', async () => {
    const Wrapped = memo(forwardRef<HTMLElement, SlotProps>(() => <output>wrapped</output>))
    render(<FlowForm flow={await openLogin()} nodes={{ password: (props) => <Wrapped {...props} /> }} />)
    expect(screen.getByText('wrapped')).toBeInTheDocument()
  })

  test('a node keeps the kit’s drawing where the app changes only words about it', async () => {
    render(
      <FlowForm
        flow={await openLogin()}
        nodes={{
          identifier: { label: 'Work e-mail', hint: 'As on your badge.', placeholder: 'you@acme.example' },
          password: { aside: <a href="/recovery">Forgot it?</a> },
        }}
      />,
    )
    const identifier = screen.getByLabelText('Work e-mail')
    expect(identifier).toHaveAccessibleDescription('As on your badge.')
    expect(identifier).toHaveAttribute('placeholder', 'you@acme.example')
    expect(within(screen.getByTestId('node/input/password')).getByRole('link')).toHaveTextContent(
      'Forgot it?',
    )
  })

  test('a component for a group frames its nodes, which keep together', async () => {
    render(
      <FlowForm
        flow={await openLogin()}
        groups={{ oidc: ({ children }) => <nav aria-label="Elsewhere">{children}</nav> }}
      />,
    )
    const frame = screen.getByRole('navigation', { name: 'Elsewhere' })
    const buttons = within(frame).getAllByRole('button')
    expect(buttons.every((button) => button.getAttribute('name') === 'provider')).toBe(true)
    expect(document.querySelectorAll('[name="provider"]')).toHaveLength(buttons.length)
  })

  test('what an app draws wrongly is drawn by the kit instead, and said to the developer', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = () => {
      throw new Error('Broken.')
    }
    render(<FlowForm flow={await openLogin()} nodes={{ password: Broken }} />)
    expect(screen.getByLabelText('Password')).toBeInTheDocument()
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('"password"'), expect.any(Error))
  })

  test('what could not draw one answer of the server draws the next', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const flow = await openLogin()
    const Picky = ({ messages }: Pick<SlotProps, 'messages'>) => {
      if (messages.length === 0) throw new Error('There is nothing to say.')
      return <output>{messages[0]?.text}</output>
    }
    const { rerender } = render(<FlowForm flow={flow} nodes={{ password: Picky }} />)
    expect(screen.getByLabelText('Password')).toBeInTheDocument()
    const nodes = flow.ui.nodes.map((node) =>
      node.type === 'input' && node.attributes.name === 'password'
        ? { ...node, messages: [{ id: 1, type: 'error' as const, text: 'Too short.' }] }
        : node,
    )
    rerender(<FlowForm flow={{ ...flow, ui: { ...flow.ui, nodes } }} nodes={{ password: Picky }} />)
    expect(screen.getByText('Too short.', { selector: 'output' })).toBeInTheDocument()
  })

  test('so is what an app frames wrongly: nobody is left without a field', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = () => {
      throw new Error('Broken.')
    }
    render(<FlowForm flow={await openLogin()} slots={{ Field: Broken }} />)
    expect(screen.getByLabelText('Password')).toBeInTheDocument()
    expect(screen.getAllByLabelText('E-Mail')).not.toEqual([])
  })

  test.each(['Section', 'Messages', 'Divider'] as const)(
    'so is a %s of the app’s: what it holds is never lost',
    async (slot) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const Broken = () => {
        throw new Error('Broken.')
      }
      const { ui, ...flow } = await openLogin()
      const messages = [{ id: 4000006, type: 'error', text: 'No such account.' }]
      render(<FlowForm flow={{ ...flow, ui: { ...ui, messages } }} slots={{ [slot]: Broken }} />)
      expect(screen.getByLabelText('Password')).toBeInTheDocument()
      expect(screen.getByText('No such account.')).toBeInTheDocument()
      expect(screen.getAllByText('or')[0]).toBeInTheDocument()
      expect(warn).toHaveBeenCalledWith(expect.stringContaining(`your ${slot}`), expect.any(Error))
    },
  )

  test('what a later step hides stays hidden, and what a submit needs stays in the form', async () => {
    const hidden = (name: string) => ({
      type: 'input',
      group: 'default',
      attributes: { name, type: 'hidden', value: name },
    })
    const nodes = [hidden('csrf_token'), hidden('traits.email')]
    const Nothing = () => null
    const { container } = render(
      <FlowForm
        flow={{ ui: { nodes } }}
        // @ts-expect-error -- no type lets an app do this, and JavaScript does.
        slots={{ Hidden: Nothing }}
        nodes={{ csrf_token: Nothing, 'traits.email': named('mine') }}
      />,
    )
    expect([...container.querySelectorAll('input')].map(({ name, type }) => [name, type])).toEqual([
      ['csrf_token', 'hidden'],
      ['traits.email', 'hidden'],
    ])
    expect(screen.queryByText('mine')).toBeNull()
  })

  test('names of objects’ own members name no override', async () => {
    const flow = await openLogin()
    const nodes = flow.ui.nodes.map((node) => ({ ...node, group: 'constructor' }))
    render(<FlowForm flow={{ ...flow, ui: { ...flow.ui, nodes } }} groups={{}} nodes={{}} />)
    expect(screen.getByLabelText('Password')).toBeInTheDocument()
  })
})

describe('looks of parts', () => {
  test('classes come from a string, or from how a part stands', async () => {
    const submit = vi.fn(({ primary, pending }: { primary?: boolean; pending?: boolean }) =>
      primary ? `main ${pending ? 'waiting' : ''}` : false,
    )
    const { container } = render(
      <FlowForm flow={await openLogin()} classNames={{ input: 'mine', submit, form: 'card' }} />,
    )
    expect(screen.getByLabelText('Password')).toHaveClass('mine')
    expect(container.querySelector('form')).toHaveClass('card')
    expect(container.querySelectorAll('.main')).toHaveLength(1)
    expect(container.querySelector('.main')).toHaveAttribute('data-primary')
    expect(submit).toHaveBeenCalledWith(expect.objectContaining({ group: 'password' }))
  })

  test('another element takes the place of a part, and keeps what makes it work', async () => {
    render(
      <FlowForm
        flow={await openLogin()}
        nodes={{ password: { hint: 'Not your name.' } }}
        render={{
          hint: (props) => <small {...props} className="soft" />,
          messages: <section aria-label="What happened" className="note" />,
        }}
      />,
    )
    expect(screen.getByText('Not your name.', { selector: 'small' })).toHaveClass('soft')
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Not your name.')
    expect(screen.getByRole('alert')).toHaveClass('note')
  })

  test('unstyled says so once, for all looks to end there', async () => {
    const { container } = render(<FlowForm flow={await openLogin()} unstyled />)
    expect(container.querySelectorAll('[data-unstyled]')).toHaveLength(1)
  })
})

describe('a layout of one’s own', () => {
  test('messages, nodes and the button stand where the app puts them, and the whole is posted', async () => {
    const user = userEvent.setup()
    const onSubmit = vi.fn()
    const { container } = render(
      <FlowForm flow={await openLogin()} onSubmit={onSubmit}>
        <header>
          <FlowForm.Nodes only="oidc" />
        </header>
        <FlowForm.Messages />
        <main>
          <FlowForm.Nodes only={['identifier', 'password']} except="Submit" />
        </main>
        <footer>
          <label>
            Remember me <input type="checkbox" name="transient_payload.remember" value="yes" />
          </label>
          <FlowForm.Submit group="password" />
        </footer>
      </FlowForm>,
    )
    expect(container.querySelectorAll('header [name="provider"]').length).toBeGreaterThan(0)
    expect(container.querySelectorAll('main [name="password"]')).toHaveLength(1)
    const button = container.querySelector('footer [name="method"][value="password"]')
    if (!button) throw new Error('There is no button.')
    await user.type(screen.getByLabelText('Password'), 'correct horse')
    await user.type(container.querySelector('main [name="identifier"]') ?? document.body, 'ada@example.com')
    await user.click(screen.getByLabelText('Remember me'))
    await user.click(button)
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({
        identifier: 'ada@example.com',
        password: 'correct horse',
        method: 'password',
        transient_payload: { remember: 'yes' },
      }),
      { name: 'method', value: 'password' },
    )
  })

  test('two forms of one flow share no id', async () => {
    const flow = await openLogin()
    const { container } = render(
      <>
        <FlowForm flow={flow} only="oidc" />
        <FlowForm flow={flow} />
      </>,
    )
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(container.querySelectorAll('form input[name="csrf_token"]')).toHaveLength(2)
  })

  test('groups come in the order that the app gives', async () => {
    const { container } = render(<FlowForm flow={await openLogin()} order={['oidc']} />)
    const [first] = container.querySelectorAll('[data-kratos="section"]')
    expect(first).toHaveAttribute('data-group', 'oidc')
  })
})
