// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { agreedNames, committedRecordings } from './player/listAgreed.js'
import { playFile } from './player/playFolders.js'

const agreed = new Set(agreedNames())
const recordings = committedRecordings()

describe('the emulator answers as the recorded server did', () => {
  test.each(recordings.filter(({ name }) => agreed.has(name)))('$name', async ({ file }) => {
    expect((await playFile(file)).found).toEqual([])
  })

  test('every recording that agrees is in agreed.json (npm run conformance -- --agree), so that it stays so', async () => {
    const agreeing: string[] = []
    for (const { name, file } of recordings.filter((recording) => !agreed.has(recording.name))) {
      if ((await playFile(file)).found.length === 0) agreeing.push(name)
    }
    expect(agreeing).toEqual([])
  })

  test('every recording in agreed.json exists', () => {
    const names = new Set(recordings.map(({ name }) => name))
    expect([...agreed].filter((name) => !names.has(name))).toEqual([])
  })
})
