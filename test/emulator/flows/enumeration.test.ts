// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import discreet from '../../conformance/profiles/discreet.json'
import link from '../../conformance/profiles/link.json'
import unified from '../../conformance/profiles/unified.json'
import { createVisitor, type Page } from '../visitor.js'

const ada = {
  traits: { email: 'ada@example.com', name: { first: 'Ada' } },
  password: 'Zebra-lamp-41-orbit',
}

/** What a page tells: everything but what differs from flow to flow, and the address that was typed. */
function told({ status, state, messages, names, body }: Page, email: string) {
  const texts = JSON.stringify(body.ui?.messages ?? []).replaceAll(email, 'ADDRESS')
  return { status, state, messages, names, texts }
}

async function askAs(config: object, email: string, flow: string, values: Record<string, unknown>) {
  const browser = createVisitor(createEmulator({ config, identities: [ada] }))
  await browser.open(flow)
  return told(await browser.submit(values), email)
}

test.each([
  ['recovery by code', unified, 'recovery', 'code'],
  ['recovery by link', link, 'recovery', 'link'],
  ['verification by code', unified, 'verification', 'code'],
  ['verification by link', link, 'verification', 'link'],
])('%s answers a stranger as it answers a friend', async (_, config, flow, method) => {
  const [known, unknown] = await Promise.all(
    ['ada@example.com', 'nobody@example.com'].map((email) => askAs(config, email, flow, { method, email })),
  )
  expect(unknown).toEqual(known)
})

test('a wrong password and an unknown account are told alike', async () => {
  const [known, unknown] = await Promise.all(
    ['ada@example.com', 'nobody@example.com'].map((identifier) =>
      askAs(unified, identifier, 'login', { method: 'password', identifier, password: 'not the one' }),
    ),
  )
  expect(known?.messages).toEqual([4000006])
  expect(unknown).toEqual(known)
})

test('with mitigation everybody is offered every method, whoever they name', async () => {
  const offered = (identifier: string) =>
    askAs(discreet, identifier, 'login', { method: 'identifier_first', identifier })
  const [known, unknown] = await Promise.all([offered('ada@example.com'), offered('nobody@example.com')])
  expect(known.names).toContain('password')
  expect(unknown.names).toContain('password')
})
