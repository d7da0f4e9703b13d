import type { Emulator } from '../../createEmulator.js'
import { logPage } from './logPage.js'
import { mailPage } from './mailPage.js'
import { styles } from './page.js'

type Answer = (emulator: Emulator) => Response

const pages = new Map<string, Answer>([
  ['/', () => new Response(null, { status: 303, headers: { location: '/mail' } })],
  ['/mail', ({ courier }) => mailPage(courier.messages)],
  ['/log', ({ log }) => logPage(log)],
  ['/pages.css', styles],
])

/** Answers a request to the pages on the admin port; undefined for what is meant for Kratos. */
export function answerPage(emulator: Emulator, { method, url }: Request): Response | undefined {
  return method === 'GET' || method === 'HEAD' ? pages.get(new URL(url).pathname)?.(emulator) : undefined
}
