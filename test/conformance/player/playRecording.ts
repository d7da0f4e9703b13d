import { createEmulator, type Emulator } from '../../../src/emulator/index.js'
import { Client, type World } from './Client.js'
import { createProvider } from './createProvider.js'
import { playStep } from './playStep.js'
import type { Recording } from './recording.js'

/**
 * Plays a recording against an emulator of its own.
 *
 * @param config The profile that the recording was made with.
 * @returns The differences of the first answer that differs, a line each; none where everything agrees.
 */
export async function playRecording(recording: Recording, config: object): Promise<string[]> {
  const isClassic = recording.server.startsWith('v0.8')
  const provider = createProvider(() => emulator.clock.now())
  const emulator: Emulator = createEmulator({
    config,
    version: isClassic ? 'v0.8' : 'v26',
    now: '2026-03-20T10:00:00Z',
    fetch: provider.fetch,
  })
  const world: World = { emulator, provider, recording, isClassic }
  const unique = recording.scenario.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()
  const clients = new Map<string, Client>()

  function clientOf(who = ''): Client {
    const known = clients.get(who)
    if (known) return known
    const client = new Client(world, [
      ['email', `u-${unique}@example.com`],
      ['email2', `v-${unique}@example.com`],
    ])
    clients.set(who, client)
    return client
  }

  for (const [index, step] of recording.steps.entries()) {
    const place = `step ${String(index)} (${step.do === 'request' ? step.name : step.do})`
    try {
      const found = await playStep({ world, client: clientOf(step.who), clientOf }, step)
      if (found.length > 0) return found.map((line) => place + line)
    } catch (error) {
      return [`${place}: ${error instanceof Error ? error.message : String(error)}`]
    }
  }
  return []
}
