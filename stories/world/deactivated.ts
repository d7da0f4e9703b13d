import type { KratosServer } from '../../.storybook/kratos.js'

/** `prepare` of a story in which an administrator has switched every account off. */
export async function deactivated({ emulator }: KratosServer): Promise<void> {
  const off = JSON.stringify([{ op: 'replace', path: '/state', value: 'inactive' }])
  for (const { id } of await emulator.identities.list())
    await emulator.fetch(`${emulator.adminUrl}/identities/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: off,
    })
}
