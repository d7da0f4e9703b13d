import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/entries.mjs'
import { loadSource } from '../../scripts/loadSource.mjs'

export const title = 'The emulator in-process: medians in milliseconds, without the cost of hashing'

const crowd = 10_000
/** Milliseconds; what takes longer is felt as a pause. */
const goals = { journey: 15, crowd: 50, conformance: 20_000 }
const json = { accept: 'application/json', 'content-type': 'application/json' }

/** @typedef {import('../../src/emulator/index.js').Emulator} Emulator */

export async function measure() {
  const { createEmulator } = /** @type {typeof import('../../src/emulator/index.js')} */ (
    await loadSource('src/emulator/index.ts')
  )
  const config = /** @type {object} */ (
    JSON.parse(readFileSync(join(root, 'test/conformance/profiles/basic.json'), 'utf8'))
  )
  return [
    await journeys(createEmulator({ config })),
    ...(await crowded(createEmulator({ config, seed: 1 }))),
    await conformance(),
  ]
}

/** @param {Emulator} emulator */
async function journeys(emulator) {
  let number = 0
  return row('sign up, sign out, sign in', goals.journey, 100, async () => {
    number += 1
    await signUpAndIn(emulator, `person${number}@example.com`)
  })
}

/**
 * What people do among many others.
 *
 * @param {Emulator} emulator
 */
async function crowded(emulator) {
  for (let number = 0; number < crowd; number += 1) {
    await emulator.identities.add({ traits: person(`crowd${number}@example.com`) })
  }
  const identities = `${emulator.adminUrl}/admin/identities`
  /** @param {string} query */
  const ask = (query) => () => expectStatus(emulator.fetch(`${identities}?${query}`, { headers: json }), 200)
  const last = `crowd${crowd - 1}@example.com`
  let number = 0
  return [
    await row(`first page of ${crowd} identities`, goals.crowd, 20, ask('page_size=250')),
    await row('last page, by number', goals.crowd, 20, ask(`per_page=250&page=${crowd / 250}`)),
    await row('search by identifier', goals.crowd, 20, ask(`credentials_identifier=${last}`)),
    await row(
      'search by part of an identifier',
      goals.crowd,
      20,
      ask('preview_credentials_identifier_similar=9999'),
    ),
    await row('sign up, sign out, sign in among them', goals.crowd, 50, async () => {
      number += 1
      await signUpAndIn(emulator, `late${number}@example.com`)
    }),
  ]
}

async function conformance() {
  const { playFile, recordingsIn } =
    /** @type {typeof import('../../test/conformance/player/playFolders.js')} */ (
      await loadSource('test/conformance/player/playFolders.ts')
    )
  const files = recordingsIn([join(root, 'test/conformance/recordings')])
  return row(`${files.length} recordings played`, goals.conformance, 1, async () => {
    for (const file of files) await playFile(file)
  })
}

/**
 * @param {Emulator} emulator
 * @param {string} email
 */
async function signUpAndIn(emulator, email) {
  const fetch = emulator.client()
  const password = 'Zebra-lamp-41-orbit'
  const submit = /** @param {string} flow @param {object} values */ async (flow, values) => {
    const opened = await fetch(`${emulator.publicUrl}/self-service/${flow}/browser`, { headers: json })
    const { ui } =
      /** @type {{ ui: { action: string, nodes: { attributes: { name: string, value: string } }[] } }} */ (
        await opened.json()
      )
    const csrf_token = ui.nodes.find(({ attributes }) => attributes.name === 'csrf_token')?.attributes.value
    const body = JSON.stringify({ method: 'password', password, csrf_token, ...values })
    await expectStatus(fetch(ui.action, { method: 'POST', headers: json, body }), 200)
  }
  await submit('registration', { traits: person(email) })
  const logout = await fetch(`${emulator.publicUrl}/self-service/logout/browser`, { headers: json })
  const { logout_url } = /** @type {{ logout_url: string }} */ (await logout.json())
  await fetch(logout_url, { headers: json })
  await submit('login', { identifier: email })
}

/** @param {string} email */
function person(email) {
  return { email, name: { first: 'Somebody' } }
}

/**
 * @param {Promise<Response>} answer
 * @param {number} wanted
 */
async function expectStatus(answer, wanted) {
  const { status, url } = await answer
  if (status !== wanted) throw new Error(`${url} answered ${status}, not ${wanted}: nothing can be measured.`)
}

/**
 * @param {string} name
 * @param {number} goal Milliseconds.
 * @param {number} rounds
 * @param {() => Promise<unknown>} work
 */
async function row(name, goal, rounds, work) {
  // The first rounds belong to the compiler.
  const unmeasured = rounds > 1 ? 5 : 0
  for (let round = 0; round < unmeasured; round += 1) await work()
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return { name, measured: `${median.toFixed(1)} ms`, goal: `≤ ${goal} ms`, reached: median <= goal }
}
