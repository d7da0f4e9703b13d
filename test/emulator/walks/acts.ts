import type { Answer } from './Device.js'
import { type Actor, buttonsOf, fillIn, strayButtons } from './fillIn.js'
import { deviceKinds, firstAddress, owns, type Person } from './Person.js'
import type { World } from './World.js'

/** What one step has to work with. */
export interface Scene extends Actor {
  world: World
}

export type Act = (scene: Scene) => Promise<Answer[]>

const kinds = ['login', 'registration', 'settings', 'recovery', 'verification'] as const
const json = { accept: 'application/json' }

/** Begins a flow; a page then fetches the form that it was sent to. */
export function begin(flow: (typeof kinds)[number], query: string): Act {
  return (scene) => {
    const type = scene.device.kind === 'app' ? 'api' : 'browser'
    return visit(scene, `${scene.emulator.publicUrl}/self-service/${flow}/${type}${query}`)
  }
}

async function visit(scene: Scene, url: string): Promise<Answer[]> {
  const first = await scene.device.send(url)
  return [first, ...(await showForm(scene, first.url))]
}

/** Fetches the form of the flow that the address of a page names. */
async function showForm({ emulator, device }: Scene, url: string): Promise<Answer[]> {
  const page = URL.canParse(url) ? new URL(url) : undefined
  const id = page?.searchParams.get('flow')
  const kind = kinds.find((each) => page?.pathname === `/${each}`)
  if (!id || !kind) return []
  return [await device.send(`${emulator.publicUrl}/self-service/${kind}/flows?id=${id}`, { headers: json })]
}

export const tamperings = [
  'nothing',
  'both at once',
  'a form of somebody else',
  'no token',
  'a broken id',
] as const

/** Fills in the form that the device shows, and presses one of its buttons, or one that it lacks. */
export function fill(which: number, isStray: boolean, tampering: (typeof tamperings)[number]): Act {
  return async (scene) => {
    const { device, world, person } = scene
    if (!device.form) return begin('login', '')(scene)
    const buttons = isStray ? strayButtons : buttonsOf(device)
    const body = await fillIn(scene, buttons[which % Math.max(buttons.length, 1)] ?? ['method', 'password'])
    if (tampering === 'no token') delete body['csrf_token']
    if (tampering === 'both at once') return Promise.all([device.post(body), device.post(body)])
    const { action } = device.form.ui
    const broken = tampering === 'a broken id' ? `${action.slice(0, -1)}%zz` : undefined
    const other = tampering === 'a form of somebody else' ? otherForm(world, person) : undefined
    const answer = await device.post(body, broken ?? other ?? action)
    return [answer, ...(await showForm(scene, answer.url)), ...(await goOn(scene, answer))]
  }
}

/** Where somebody else's form leads, unless it links an account: whoever signs in there agrees to that. */
function otherForm({ people }: World, person: Person): string | undefined {
  const forms = people
    .filter((each) => each !== person)
    .flatMap(({ devices }) => deviceKinds.flatMap((kind) => devices[kind].form ?? []))
  return forms.find(({ ui }) => !ui.messages?.some(({ id }) => id === 1010016))?.ui.action
}

/** Goes where an answer leads, unless that is the provider. */
async function goOn(scene: Scene, { body }: Answer): Promise<Answer[]> {
  const leads = (body['continue_with'] ?? []) as { flow?: { url?: string } }[]
  const next = body['redirect_browser_to'] ?? leads.find((lead) => lead.flow?.url !== undefined)?.flow?.url
  if (typeof next !== 'string' || next.includes('/provider/')) return []
  return [...(await visit(scene, next)), ...(await showForm(scene, next))]
}

/** Signs in with the password that the account had in the beginning. */
export const signIn: Act = async (scene) => {
  const { device, person } = scene
  const opened = await begin('login', '')(scene)
  const body = await fillIn({ ...scene, knows: true, address: firstAddress(person) }, ['method', 'password'])
  const answer = await device.post(body)
  return [...opened, answer, ...(await goOn(scene, answer))]
}

/** Signs in at the provider as oneself, or refuses; the provider may claim any address. */
export function atProvider(refuses: boolean): Act {
  return async (scene) => {
    const { device, person } = scene
    const offered = [device.last?.body['redirect_browser_to'], device.last?.url]
    const page = offered.find((each) => typeof each === 'string' && each.includes('/provider/generic'))
    if (typeof page !== 'string') return []
    const email = scene.address ?? firstAddress(person)
    const claims = { sub: `elsewhere-${person.name}`, email, given_name: person.name }
    const answer = await device.send(page, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(refuses ? { refuse: 'access_denied' } : claims).toString(),
    })
    return [answer, ...(await showForm(scene, answer.url))]
  }
}

/** Opens the newest link in their letterbox. */
export const openMail: Act = async (scene) => {
  const { emulator, person } = scene
  const mail = emulator.courier.messages.findLast(({ recipient, link }) => owns(person, recipient) && link)
  return mail?.link === undefined ? [] : visit(scene, mail.link)
}

export const signOut: Act = async ({ emulator, device }) => {
  if (device.kind === 'app') {
    const body = JSON.stringify({ session_token: device.token })
    return [await device.send(`${emulator.publicUrl}/self-service/logout/api`, { method: 'DELETE', body })]
  }
  const offer = await device.send(`${emulator.publicUrl}/self-service/logout/browser`, { headers: json })
  const url = offer.body['logout_url']
  return typeof url === 'string' ? [offer, await device.send(url)] : [offer]
}

/** Pretends to have a session: with a token that differs from one's own in a character. */
export const forge: Act = async ({ emulator, device }) => {
  const token = `${(device.token ?? 'ory_st_x').slice(0, -1)}~`
  const headers = { ...json, 'x-session-token': token, cookie: `ory_kratos_session=${token}` }
  const answer = await device.send(`${emulator.publicUrl}/sessions/whoami`, { headers })
  if (answer.status === 200) throw new Error(`A forged token was taken: ${token}`)
  return [answer]
}

export function wait(span: { seconds?: number; minutes?: number; hours?: number }): Act {
  return ({ emulator }) => {
    emulator.clock.advance(span)
    return Promise.resolve([])
  }
}

/** Sends whatever to wherever, or to the form that is shown. */
export function shout(method: string, path: string | undefined, body: string): Act {
  return async ({ emulator, device }) => {
    const url = path === undefined ? device.form?.ui.action : emulator.publicUrl + path
    const carries = method !== 'GET' && { body, headers: { 'content-type': 'application/json' } }
    return url === undefined ? [] : [await device.send(url, { method, ...carries })]
  }
}

/** An administrator helps: with a link or a code to recover with, or by ending all sessions. */
export function askAdministrator(kind: 'link' | 'code' | 'end'): Act {
  return async (scene) => {
    const { emulator, person, device } = scene
    const own = (await emulator.identities.list()).find(({ traits }) => owns(person, String(traits['email'])))
    const admin = emulator.client()
    if (kind === 'end') {
      await admin(`${emulator.adminUrl}/admin/identities/${own?.id ?? ''}/sessions`, { method: 'DELETE' })
      return []
    }
    const made = await admin(`${emulator.adminUrl}/admin/recovery/${kind}`, {
      method: 'POST',
      body: JSON.stringify({ identity_id: own?.id }),
    })
    if (!made.ok) return []
    const { recovery_link: link, recovery_code: code } = (await made.json()) as Record<
      string,
      string | undefined
    >
    if (link === undefined) return []
    const answers = await visit(scene, link)
    if (code === undefined || !device.form) return answers
    const answer = await device.post({ ...(await fillIn(scene, ['method', 'code'])), code })
    return [...answers, answer, ...(await goOn(scene, answer))]
  }
}
