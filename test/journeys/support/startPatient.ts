import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { Finding } from '../../../src/doctor/finding.js'

const source = fileURLToPath(new URL('../../../src/', import.meta.url))

/** What the page runs: the doctor, to be asked about any address. */
const script = `
  import { createKratosClient } from '${source}client/createKratosClient.ts'
  import { diagnose } from '${source}doctor/diagnose.ts'
  globalThis.examine = (baseUrl) => diagnose(createKratosClient({ baseUrl }))
`

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'patient',
        resolveId: (id) => (id === 'patient' ? '\0patient' : null),
        load: (id) => (id === '\0patient' ? script : null),
      },
    ],
    build: { write: false, minify: false, target: 'es2022', rolldownOptions: { input: 'patient' } },
  })
  const [built] = Array.isArray(result) ? result : [result]
  const chunk = built && 'output' in built ? built.output[0] : undefined
  if (!chunk) throw new Error('Vite built nothing.')
  return chunk.code
}

/** An app that answers every path with its one page, and whose page asks the doctor. */
export interface Patient {
  origin: string
  /** What the doctor finds between a page of this app and a Kratos. */
  examine: (page: Page, baseUrl: string) => Promise<Finding[]>
  close: () => Promise<void>
}

export async function startPatient(): Promise<Patient> {
  const code = await bundle()
  const server = createServer(({ url }, outgoing) => {
    if (url === '/doctor.js') {
      outgoing.writeHead(200, { 'content-type': 'text/javascript' })
      return outgoing.end(code)
    }
    const connect = url === '/strict' ? "'self'" : '*'
    outgoing.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': `default-src 'none'; script-src 'self'; connect-src ${connect}`,
    })
    return outgoing.end(
      '<!doctype html><title>Acme</title><script type="module" src="/doctor.js"></script><h1>Acme</h1>',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  return {
    origin,
    async examine(page, baseUrl) {
      return page.evaluate((url) => {
        const { examine } = globalThis as unknown as { examine: (of: string) => Promise<Finding[]> }
        return examine(url)
      }, baseUrl)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
