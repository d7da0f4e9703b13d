import { Field, Input, Label } from '@headlessui/react'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, version } from 'react'
import { expect, inject, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import legacyManifest from '../react-18/package.json' with { type: 'json' }

function Greeting() {
  const [name, setName] = useState('')
  const { data } = useQuery({ queryKey: ['greeting'], queryFn: () => Promise.resolve('Good evening') })
  return (
    <Field>
      <Label>Name</Label>
      <Input value={name} onChange={(event) => setName(event.target.value)} />
      <output>{`${data ?? ''}, ${name}`}</output>
    </Field>
  )
}

test('a test runs on the one React of its project, through every library', async () => {
  const user = userEvent.setup()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Greeting />
    </QueryClientProvider>,
  )
  await user.type(screen.getByLabelText('Name'), 'Ada')
  expect(await screen.findByText('Good evening, Ada')).toBeInTheDocument()
  expect(version.split('.')[0]).toBe(inject('reactMajor'))
})

test('the older React comes with the oldest peers that the package allows, and today’s version of all else', () => {
  const peers: Record<string, string> = manifest.peerDependencies
  const others: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies }
  for (const [name, exact] of Object.entries(legacyManifest.dependencies)) {
    const oldest = (peers[name] ?? others[name])?.split(' || ')[0]?.replace('^', '')
    expect(exact, name).toBe(oldest)
  }
})
