// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../../../src/emulator/index.js'
import { bothGenerations } from '../bothGenerations.js'
import { createVisitor } from '../visitor.js'

const password = 'Zebra-lamp-41-orbit'
const email = 'ada@example.com'
const ada = { traits: { email, name: { first: 'Ada' } }, password }

describe.each(bothGenerations)('in $version', ({ version, config, identifier }) => {
  async function signedIn() {
    const browser = createVisitor(createEmulator({ config, version, identities: [ada] }))
    await browser.open('login')
    await browser.submit({ method: 'password', [identifier]: email, password })
    return browser
  }

  test('a confirmation that also asks for a second factor says both', async () => {
    const browser = await signedIn()
    expect((await browser.open('login', 'refresh=true&aal=aal2')).messages).toEqual([1010003, 1010004])
    expect((await browser.open('login', 'refresh=true')).messages).toEqual([1010003])
    expect((await browser.open('login', 'aal=aal2')).messages).toEqual([1010004])
  })

  test('a confirmation may be asked for by any word for yes', async () => {
    const browser = await signedIn()
    expect((await browser.open('login', 'refresh=1')).messages).toEqual([1010003])
    const refused = await browser.open('login', 'refresh=yes')
    expect([refused.status, refused.body.error?.id]).toEqual([400, 'session_already_available'])
  })
})
