// @vitest-environment node
import { expect, test } from 'vitest'
import { account, identities, kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { createKratosClient } from '../../src/client/index.js'
import { createEmulator } from '../../src/emulator/index.js'
import { personalData } from '../../src/screens/personalData.js'
import { signedInAda } from './signedInAda.js'

test('somebody takes along their session, their identity and what its traits mean', async () => {
  const { client } = await signedInAda()
  const data = await personalData(client)
  expect(data?.session.identity?.traits).toEqual(identities[0]?.traits)
  expect(data?.other_sessions).toEqual([])
  expect(data?.schema).toMatchObject({ title: 'Person', properties: { traits: { required: ['email'] } } })
  expect(Date.parse(data?.exported_at ?? '')).not.toBeNaN()
  // What is handed out must be able to become a file.
  expect(JSON.stringify(data)).toContain(account.email)
})

test('secrets do not come along', async () => {
  const { client } = await signedInAda()
  const file = JSON.stringify(await personalData(client))
  expect(file).not.toContain(account.password)
  expect(file).not.toMatch(/hashed_password|"token"/)
})

test('whoever is signed out has nothing to take along', async () => {
  const emulator = createEmulator({ config: kratosConfiguration('https://app.example.com') })
  const client = createKratosClient({ baseUrl: emulator.publicUrl, fetch: emulator.fetch })
  expect(await personalData(client)).toBeNull()
})

test('a server that has no list of sessions and hides its schemas still hands out the rest', async () => {
  const { emulator, client } = await signedInAda()
  const hiding: typeof fetch = (input, init) => {
    const { pathname } = new URL(new Request(input, init).url)
    return /^\/(sessions|schemas\/.+)$/.test(pathname)
      ? Promise.resolve(Response.json({ error: { code: 404 } }, { status: 404 }))
      : emulator.fetch(input, init)
  }
  const data = await personalData(createKratosClient({ baseUrl: client.baseUrl, fetch: hiding }))
  expect(data?.session.identity?.traits['email']).toBe(account.email)
  expect(data).toMatchObject({ other_sessions: [], schema: undefined })
})

test('a server that fails says so, instead of handing out half', async () => {
  const { emulator, client } = await signedInAda()
  emulator.faults.add({ kind: 'server error', path: /^\/sessions$/ })
  await expect(personalData(client)).rejects.toMatchObject({ status: 500 })
})
