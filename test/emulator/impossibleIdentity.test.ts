// @vitest-environment node
import { expect, test } from 'vitest'
import { createEmulator } from '../../src/emulator/index.js'
import unified from '../conformance/profiles/unified.json'

test('whoever gives an identity that its schema refuses is told which, by every request', async () => {
  const emulator = createEmulator({
    config: unified,
    identities: [
      { traits: { email: 'ada@example.com', name: { first: 'Ada' } } },
      { traits: { email: 'no address', name: { first: 'Grace' } } },
    ],
  })
  const ask = () => emulator.fetch(new Request(`${emulator.publicUrl}/self-service/login/api`))
  await expect(ask()).rejects.toThrow(/nobody with the traits \{"email":"no address".+Mend these traits/s)
  await expect(ask()).rejects.toThrow('Grace')
})
