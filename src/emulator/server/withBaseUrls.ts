import { isRecord } from '../config/readers.js'

/** A configuration whose base URLs, where it gives none, are the ports that the server listens at. */
export function withBaseUrls(config: object, ports: { public: number; admin: number }): object {
  const serve = sectionIn(config, 'serve')
  return {
    ...config,
    serve: {
      ...serve,
      public: { base_url: baseUrl(ports.public), ...sectionIn(serve, 'public') },
      admin: { base_url: baseUrl(ports.admin), ...sectionIn(serve, 'admin') },
    },
  }
}

/** Port 0 is any: which one is known only when every answer must know it already. */
function baseUrl(port: number): string | undefined {
  return port === 0 ? undefined : `http://localhost:${String(port)}/`
}

function sectionIn(config: object, key: string): Record<string, unknown> {
  const value: unknown = isRecord(config) ? config[key] : undefined
  return isRecord(value) ? value : {}
}
