import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/entries.mjs'
import { isRecord, listOf, recordOf } from '../../src/protocol/record.js'

/** The repository's own recordings, or a folder of others that is named on the command line. */
const folder = process.env['RECORDINGS'] ?? join(root, 'test/conformance/recordings')

export interface RecordedFlow {
  /** The recording, and which of its answers. */
  name: string
  flow: { ui: object }
}

const hasForm = (body: Record<string, unknown>): body is { ui: Record<string, unknown> } =>
  isRecord(body['ui'])

function flowOf(step: unknown): RecordedFlow['flow'] | undefined {
  const body = recordOf(recordOf(recordOf(step)['response'])['body'])
  return hasForm(body) ? body : undefined
}

/** Every flow that a real server answered with, each once. */
export function recordedFlows(): RecordedFlow[] {
  const flows = new Map<string, RecordedFlow>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
  for (const file of files.toSorted()) {
    const recording: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    for (const [index, flow] of listOf(recordOf(recording)['steps'], flowOf).entries()) {
      const key = JSON.stringify(flow.ui)
      if (!flows.has(key)) flows.set(key, { name: `${file} (${index + 1})`, flow })
    }
  }
  return [...flows.values()]
}
