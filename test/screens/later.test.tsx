import { render, screen } from '@testing-library/react'
import { StrictMode, Suspense } from 'react'
import { expect, test } from 'vitest'
import { later } from '../../src/form/later.js'

const Greeting = ({ name }: { name: string }) => <p>Hello, {name}</p>

function greet(load: () => Promise<typeof Greeting>, Missing?: typeof Greeting) {
  const Later = later(load, Missing)
  return (
    <StrictMode>
      <Suspense fallback="On its way">
        <Later name="Ada" />
      </Suspense>
    </StrictMode>
  )
}

test('a part whose code is on its way appears once it is there', async () => {
  render(greet(async () => Greeting))
  expect(screen.getByText('On its way')).toBeVisible()
  expect(await screen.findByText('Hello, Ada')).toBeVisible()
})

test('a part whose code is at hand is there at once', async () => {
  const page = greet(async () => Greeting)
  const { unmount } = render(page)
  await screen.findByText('Hello, Ada')
  unmount()
  render(page)
  expect(screen.getByText('Hello, Ada')).toBeVisible()
})

test('where the code cannot be had, something else stands in for it', async () => {
  render(
    greet(
      () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
      ({ name }) => <p>Sorry, {name}</p>,
    ),
  )
  expect(await screen.findByText('Sorry, Ada')).toBeVisible()
})
