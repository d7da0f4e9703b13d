import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { playRecording } from './playRecording.js'
import type { Recording } from './recording.js'

const profiles = fileURLToPath(new URL('../profiles', import.meta.url))

export interface Played {
  name: string
  /** What differs, a line each. */
  found: string[]
}

/** Plays one file with the profile that it was recorded with. */
export async function playFile(file: string): Promise<Played> {
  const recording = readJson(file) as Recording
  const { server, profile, scenario } = recording
  const folder = server.startsWith('v0.8') ? join(profiles, 'v0.8') : profiles
  const config = readJson(join(folder, `${profile}.json`)) as object
  return { name: `${server}/${profile}/${scenario}`, found: await playRecording(recording, config) }
}

/** The recordings in files and folders, in order. */
export function recordingsIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return path.endsWith('.json') ? [path] : []
    const names = readdirSync(path).toSorted()
    return recordingsIn(names.map((name) => join(path, name)))
  })
}

/**
 * Plays everything in files and folders, and prints a line for each recording that differs, with its first
 * differences, then `N passed, N failed`.
 *
 * @returns How many differ.
 */
export async function playFolders(paths: readonly string[], isVerbose: boolean): Promise<number> {
  const files = recordingsIn(paths)
  let failed = 0
  for (const file of files) {
    const { name, found } = await playFile(file)
    if (found.length > 0) failed += 1
    if (found.length > 0)
      console.log([`differs  ${name}`, ...found.slice(0, isVerbose ? 20 : 4)].join('\n         '))
    else if (isVerbose) console.log(`same     ${name}`)
  }
  console.log(`${String(files.length - failed)} passed, ${String(failed)} failed`)
  return failed
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
