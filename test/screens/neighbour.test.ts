// @vitest-environment node
import { expect, test } from 'vitest'
import { neighbour } from '../../src/screens/neighbour.js'

test('a link to another screen is its path, where nobody wants to return anywhere', () => {
  expect(neighbour('/registration')).toBe('/registration')
})

test('a link takes along where the flow returns to, and which login of another app it serves', () => {
  const flow = { return_to: 'https://app.example.com/inbox?page=2', oauth2_login_challenge: 'c1' }
  const { pathname, searchParams } = new URL(neighbour('/recovery', flow), 'https://app.example.com')
  expect(pathname).toBe('/recovery')
  expect(Object.fromEntries(searchParams)).toEqual({
    return_to: 'https://app.example.com/inbox?page=2',
    login_challenge: 'c1',
  })
})

test('where the app wants to return counts more than what the flow remembers', () => {
  expect(neighbour('/login', { return_to: '/old' }, '/new')).toBe('/login?return_to=%2Fnew')
})

test('a path with parameters of its own keeps them', () => {
  expect(neighbour('/auth?screen=login', { return_to: '/inbox' })).toBe(
    '/auth?screen=login&return_to=%2Finbox',
  )
})
