import { expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../../src/emulator/index.js'
import unified from '../../conformance/profiles/unified.json'
import classic from '../../conformance/profiles/v0.8/classic.json'

const traits = (name: string) => ({ email: `${name}@example.com`, name: { first: name } })

function askAdmin({ client, adminUrl }: Emulator) {
  const fetch = client()
  return (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${adminUrl}/admin${path}`, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
}

interface Listed {
  id: string
  traits: { email: string }
}

test('whoever follows the links of a list meets everybody once, with tokens and with numbers', async () => {
  const identities = ['ada', 'grace', 'edith', 'karen', 'mary'].map((name) => ({ traits: traits(name) }))
  const emulator = createEmulator({ config: unified, identities })
  const admin = askAdmin(emulator)
  for (const start of ['/identities?page_size=2', '/identities?page=1&per_page=2']) {
    const met: string[] = []
    let next: string | undefined = start
    while (next !== undefined) {
      const response = await admin('GET', next)
      met.push(...((await response.json()) as Listed[]).map((one) => one.traits.email))
      const link = response.headers.get('link') ?? ''
      next = /<([^>]*)>; rel="next"/.exec(link)?.[1]?.replace(/^\/admin/, '')
    }
    expect(met).toEqual(identities.map((one) => one.traits.email))
  }
  expect((await admin('GET', '/identities?page=1&per_page=2')).headers.get('x-total-count')).toBe('5')
  expect((await admin('GET', '/identities?page_token=nobody')).status).toBe(400)
})

test('a patch changes what it names, and leaves everything alone when one of its steps cannot be done', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits: traits('ada') }] })
  const admin = askAdmin(emulator)
  const [ada] = (await (await admin('GET', '/identities')).json()) as Listed[]
  const path = `/identities/${ada?.id ?? ''}`
  const rename = { op: 'replace', path: '/traits/name/first', value: 'Augusta' }
  const broken = await admin('PATCH', path, [rename, { op: 'replace', path: '/traits/nothing', value: 1 }])
  expect(broken.status).toBe(400)
  expect(await (await admin('GET', path)).json()).toMatchObject({ traits: { name: { first: 'ada' } } })
  const metadata = { op: 'add', path: '/metadata_public', value: { plan: 'team' } }
  const patched = await admin('PATCH', path, [rename, metadata])
  expect(await patched.json()).toMatchObject({
    traits: { email: 'ada@example.com', name: { first: 'Augusta' } },
    metadata_public: { plan: 'team' },
  })
  expect((await admin('PATCH', path, [{ op: 'remove', path: '/credentials/code' }])).status).toBe(400)
})

test('a batch makes those who can be made and says of the others why not', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits: traits('ada') }] })
  const admin = askAdmin(emulator)
  const response = await admin('PATCH', '/identities', {
    identities: [
      { create: { schema_id: 'default', traits: traits('grace') }, patch_id: 'first' },
      { create: { schema_id: 'default', traits: traits('ada') }, patch_id: 'second' },
    ],
  })
  expect(await response.json()).toMatchObject({
    identities: [
      { action: 'create', patch_id: 'first' },
      { action: 'error', patch_id: 'second', error: { code: 409 } },
    ],
  })
})

test('accounts at providers are imported, shown when asked for and taken away one at a time', async () => {
  const emulator = createEmulator({ config: unified })
  const admin = askAdmin(emulator)
  const providers = [
    { provider: 'google', subject: 'g-1' },
    { provider: 'github', subject: 'h-1' },
  ]
  const made = await admin('POST', '/identities', {
    traits: traits('ada'),
    credentials: { oidc: { config: { providers } } },
  })
  const { id } = (await made.json()) as Listed
  const credential = `/identities/${id}/credentials/oidc`
  expect((await admin('DELETE', credential)).status).toBe(400)
  expect((await admin('DELETE', `${credential}?identifier=google:g-1`)).status).toBe(204)
  const shown = await admin('GET', `/identities/${id}?include_credential=oidc`)
  expect(await shown.json()).toMatchObject({
    credentials: { oidc: { identifiers: ['github:h-1'], config: { providers: [providers[1]] } } },
  })
  expect((await admin('DELETE', `${credential}?identifier=github:h-1`)).status).toBe(204)
  expect((await admin('DELETE', credential)).status).toBe(404)
})

test('a password hash by PBKDF2 is imported; one that nobody here could check is refused', async () => {
  const emulator = createEmulator({ config: unified })
  const admin = askAdmin(emulator)
  const imported = (hash: string, name: string) =>
    admin('POST', '/identities', {
      traits: traits(name),
      credentials: { password: { config: { hashed_password: hash } } },
    })
  expect((await imported('$pbkdf2-sha256$i=1000,l=32$c2FsdHNhbHQ$q83vAAAA', 'ada')).status).toBe(201)
  expect((await imported('$2a$10$abcdefghijklmnopqrstuv', 'grace')).status).toBe(400)
})

test('an administrator who narrows a list in a way that makes no sense is told', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits: traits('ada') }] })
  const admin = askAdmin(emulator)
  const [ada] = (await (await admin('GET', '/identities')).json()) as Listed[]
  const statusOf = async (query: string) => (await admin('GET', `/identities?${query}`)).status
  expect(await statusOf('ids=nonsense')).toBe(400)
  expect(await statusOf('organization_id=nonsense')).toBe(400)
  expect(await statusOf('include_credential=nonsense')).toBe(400)
  expect(await statusOf(`ids=${ada?.id ?? ''}&credentials_identifier=ada@example.com`)).toBe(400)
  expect(await statusOf(`ids=${ada?.id ?? ''}&include_credential=password&include_credential=oidc`)).toBe(200)
  expect((await admin('GET', `/identities/${ada?.id ?? ''}?include_credential=nonsense`)).status).toBe(400)
  const old = askAdmin(
    createEmulator({ config: classic, version: 'v0.8', identities: [{ traits: traits('ada') }] }),
  )
  expect((await old('GET', '/identities?ids=nonsense&include_credential=nonsense')).status).toBe(200)
})

test('an update that does not name the organization leaves it', async () => {
  const admin = askAdmin(createEmulator({ config: unified }))
  const organization_id = '5d6a5e6e-0f3c-4b5e-9a6f-3a1d2b3c4d5e'
  const body = { schema_id: 'default', traits: traits('ada'), organization_id }
  const { id } = (await (await admin('POST', '/identities', body)).json()) as Listed
  const update = { schema_id: 'default', traits: traits('ada'), state: 'active' }
  expect(await (await admin('PUT', `/identities/${id}`, update)).json()).toMatchObject({ organization_id })
})

test('a batch may be empty, and an entry that creates nobody is answered by null', async () => {
  const admin = askAdmin(createEmulator({ config: unified }))
  expect(await (await admin('PATCH', '/identities', {})).json()).toEqual({ identities: [] })
  const entries = [{}, { create: { schema_id: 'default', traits: traits('ada') } }]
  const answer = await admin('PATCH', '/identities', { identities: entries })
  expect(await answer.json()).toMatchObject({ identities: [null, { action: 'create' }] })
})

test('an administrator who misspells whom to let in, what kind of flow, or which mail, is told', async () => {
  const emulator = createEmulator({ config: unified, identities: [{ traits: traits('ada') }] })
  const admin = askAdmin(emulator)
  const [ada] = (await (await admin('GET', '/identities')).json()) as Listed[]
  const codeFor = async (body: object) => (await admin('POST', '/recovery/code', body)).status
  expect(await codeFor({ identity_id: ada?.id, flow_type: 'api' })).toBe(201)
  expect(await codeFor({ identity_id: ada?.id, flow_type: 'pigeon' })).toBe(400)
  expect(await codeFor({ identity_id: 'nonsense' })).toBe(400)
  expect(await codeFor({})).toBe(404)
  expect((await admin('GET', '/courier/messages?status=lost')).status).toBe(400)
  expect((await admin('GET', '/courier/messages?status=sent')).status).toBe(200)
  expect((await admin('GET', '/courier/messages/nonsense')).status).toBe(400)
  expect((await admin('GET', '/courier/messages/00000000-0000-4000-8000-000000000000')).status).toBe(404)
})

test('identity schemas come in pages that are counted from 0', async () => {
  const { client, publicUrl } = createEmulator({ config: unified })
  const lengthOf = async (query: string) => {
    const answer = await client()(`${publicUrl}/schemas?${query}`, {
      headers: { accept: 'application/json' },
    })
    return ((await answer.json()) as unknown[]).length
  }
  expect(await Promise.all(['', 'page=0', 'page=1', 'page=-1&per_page=0'].map(lengthOf))).toEqual([
    1, 1, 0, 1,
  ])
})
