// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { totp } from '../../conformance/player/totp.js'
import link from '../../conformance/profiles/link.json'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor } from '../visitor.js'

const traits = (email: string) => ({ email, name: { first: 'Somebody' } })
const password = 'Zebra-lamp-41-orbit'
const ada = { traits: traits('ada@example.com'), password }

type Visitor = ReturnType<typeof createVisitor>

async function signIn(visitor: Visitor): Promise<void> {
  await visitor.open('login')
  await visitor.submit({ method: 'password', identifier: 'ada@example.com', password })
}

test('a form that is sent twice at once signs up one person', async () => {
  const emulator = createEmulator({ config: unified })
  const browser = createVisitor(emulator)
  await browser.open('registration')
  const submit = () => browser.submit({ method: 'password', password, traits: traits('grace@example.com') })
  const [first, second] = await Promise.all([submit(), submit()])
  expect([first.status, second.status]).toEqual([200, 400])
  expect(second.messages).toEqual([4000007])
  expect(await emulator.identities.list()).toHaveLength(1)
})

test('of two who want the same address at once, one gets it', async () => {
  const emulator = createEmulator({ config: unified })
  const visitors = [createVisitor(emulator), createVisitor(emulator, 'api')]
  await Promise.all(visitors.map((visitor) => visitor.open('registration')))
  const pages = await Promise.all(
    visitors.map((visitor) =>
      visitor.submit({ method: 'password', password, traits: traits('grace@example.com') }),
    ),
  )
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200, 400]))
  expect(await emulator.identities.list()).toHaveLength(1)
})

test('a backup code opens the account once, also when it is sent twice at once', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  await signIn(browser)
  await browser.open('settings')
  const shown = await browser.submit({ lookup_secret_regenerate: true })
  await browser.submit({ lookup_secret_confirm: true })
  const [code] = JSON.stringify(shown.body).match(/(?<="secret":")[a-z0-9]{8}(?=")/) ?? []
  const elsewhere = createVisitor(emulator)
  await signIn(elsewhere)
  await elsewhere.open('login', 'aal=aal2')
  const submit = () => elsewhere.submit({ method: 'lookup_secret', lookup_secret: code })
  const pages = await Promise.all([submit(), submit()])
  expect(pages.map(({ status }) => status)).toEqual([200, 400])
})

test('a recovery link that is opened twice at once opens the account once', async () => {
  const emulator = createEmulator({ config: link, identities: [ada] })
  const browser = createVisitor(emulator)
  await browser.open('recovery')
  await browser.submit({ method: 'link', email: 'ada@example.com' })
  const mailed = emulator.courier.last('ada@example.com')?.link ?? ''
  const [first, second] = [createVisitor(emulator), createVisitor(emulator)]
  await Promise.all([first.follow(mailed), second.follow(mailed)])
  expect([(await first.whoami()).status, (await second.whoami()).status]).toEqual([200, 401])
})

test('two changes at once are both made, one after the other', async () => {
  const emulator = createEmulator({ config: unified, identities: [ada], now: '2026-01-01T00:00:00Z' })
  const browser = createVisitor(emulator)
  await signIn(browser)
  const settings = await browser.open('settings')
  const secret = /"secret":"([A-Z2-7]+)"/.exec(JSON.stringify(settings.body))?.[1] ?? ''
  const [app, profile] = await Promise.all([
    browser.submit({ method: 'totp', totp_code: await totp(secret, emulator.clock.now()) }),
    browser.submit({ method: 'profile', traits: { ...ada.traits, name: { first: 'Ada' } } }),
  ])
  expect([app.status, profile.status]).toEqual([200, 200])
  expect(await emulator.identities.find('ada@example.com')).toMatchObject({
    traits: { name: { first: 'Ada' } },
    credentials: expect.arrayContaining(['totp']) as string[],
  })
})
