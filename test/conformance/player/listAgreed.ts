import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { playFile, recordingsIn } from './playFolders.js'

const recordings = fileURLToPath(new URL('../recordings', import.meta.url))
const list = fileURLToPath(new URL('../agreed.json', import.meta.url))

/** The committed recordings that the emulator has to agree with. */
export function agreedNames(): string[] {
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : []
}

/** The committed recordings: each file, and its name in the list. */
export function committedRecordings(): { file: string; name: string }[] {
  return recordingsIn([recordings]).map((file) => ({ file, name: relative(recordings, file) }))
}

/** Adds to the list what agrees and is not in it yet; takes nothing out. */
export async function listAgreed(): Promise<void> {
  const agreed = new Set(agreedNames())
  for (const { file, name } of committedRecordings()) {
    if (!agreed.has(name) && (await playFile(file)).found.length === 0) agreed.add(name)
  }
  writeFileSync(list, `${JSON.stringify([...agreed].toSorted(), null, 2)}\n`)
  console.log(`${String(agreed.size)} recordings agree`)
}
