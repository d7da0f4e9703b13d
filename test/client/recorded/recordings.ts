import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isRecord } from '../../../src/protocol/record.js'
import type { Recording } from '../../conformance/player/recording.js'

const folder = join(import.meta.dirname, '../../conformance/recordings')

const namesIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name)
    return entry.isDirectory() ? namesIn(inside) : [relative(folder, inside).replace(/\.json$/, '')]
  })

/** The name of every recording, such as `v26.2.0/basic/login/password.browser`. */
export const recordingNames: readonly string[] = namesIn(folder)

/**
 * What stands for a value that differs from run to run becomes such a value, and a variable its own name. The server
 * believes itself at another address than the client, as behind a proxy.
 */
const concrete = (text: string): string =>
  text
    .replaceAll('<public>', 'http://kratos.internal:4433')
    .replaceAll('<admin>', 'http://kratos.internal:4434')
    .replaceAll(/<(\w+_at|time)>/g, '2026-11-23T08:00:00Z')
    .replaceAll(/<(\w[\w ]*)>/g, (_, name: string) => name.replaceAll(' ', '-'))
    .replaceAll(/\{\{(?!action|location)(\w+)\}\}/g, '$1')

/** Options of WebAuthn were recorded as the JSON that the server sent as text. */
const asText = (_: string, value: unknown): unknown =>
  isRecord(value) && Object.keys(value).join() === 'json' ? JSON.stringify(value['json']) : value

/** One recording, its placeholders filled in. */
export const recording = (name: string): Recording =>
  JSON.parse(concrete(readFileSync(join(folder, `${name}.json`), 'utf8')), asText) as Recording
