import { kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { createKratosClient, type KratosClientOptions } from '../../src/client/createKratosClient.js'
import { type DiagnoseOptions, diagnose } from '../../src/doctor/diagnose.js'
import type { Finding } from '../../src/doctor/finding.js'
import { createEmulator, type EmulatorOptions } from '../../src/emulator/index.js'
import { createBrowser, type Host } from './createBrowser.js'

declare const jsdom: { reconfigure: (settings: { url: string }) => void }

export const app = 'https://www.example.com'
export const auth = 'https://auth.example.com'

/** Lets the page of this test stand at a URL. */
export const stand = (url: string) => {
  jsdom.reconfigure({ url })
}

interface Wanted {
  /** Where the page asks for Kratos. Default: where Kratos is. */
  baseUrl?: string
  /** Where Kratos believes itself. */
  publicUrl?: string
  /** Default: the page's origin is allowed. */
  cors?: object | null
  cookies?: object
  change?: (config: ReturnType<typeof kratosConfiguration>) => void
  /** Stands before Kratos, or somewhere else. */
  hosts?: (kratos: Host) => Record<string, Host>
  emulator?: Partial<EmulatorOptions>
  client?: Partial<KratosClientOptions>
  options?: DiagnoseOptions
}

/** A page, a Kratos, and a browser between them. */
export function createWorld({ publicUrl = auth, baseUrl = publicUrl, ...wanted }: Wanted = {}) {
  const config = kratosConfiguration(location.origin)
  config.serve.public.base_url = publicUrl
  wanted.change?.(config)
  const cors = wanted.cors === undefined ? { enabled: true, allowed_origins: [location.origin] } : wanted.cors
  const emulator = createEmulator({
    config: {
      ...config,
      serve: { ...config.serve, public: { ...config.serve.public, ...(cors && { cors }) } },
      cookies: wanted.cookies ?? {},
    },
    ...wanted.emulator,
  })
  const requests: Request[] = []
  const kratos: Host = (request) => {
    requests.push(request)
    return emulator.handle(request)
  }
  const hosts = wanted.hosts?.(kratos) ?? { [new URL(publicUrl).origin]: kratos }
  const client = createKratosClient({ baseUrl, fetch: createBrowser(hosts), ...wanted.client })
  return { emulator, client, requests, diagnose: () => diagnose(client, wanted.options) }
}

export const examine = (wanted?: Wanted) => createWorld(wanted).diagnose()
export const idsOf = (findings: Finding[]) => findings.map(({ id }) => id)

export const page: Host = () =>
  Promise.resolve(
    new Response('<!doctype html><title>Acme</title>', { headers: { 'content-type': 'text/html' } }),
  )

/** Stands before Kratos and hands requests on to where that is. */
export const proxyTo =
  (kratos: Host, target: string, below = '') =>
  (request: Request) => {
    const { pathname, search } = new URL(request.url)
    return kratos(new Request(target + pathname.slice(below.length) + search, request))
  }
