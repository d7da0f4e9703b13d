import type { Kratos } from '../kratos.js'
import type { LinkRecord } from '../store/records.js'

/** A new link that can be opened once: its URL. */
export function issueLink(
  { store, random, clock, config, publicUrl }: Kratos,
  link: Omit<LinkRecord, 'token' | 'isUsed' | 'expiresAt'>,
  lifespan = config.selfservice.methods.link.config.lifespan,
): string {
  const token = random.text(32)
  store.links.set(token, { ...link, token, expiresAt: clock.now() + lifespan, isUsed: false })
  const base = config.selfservice.methods.link.config.base_url?.replace(/\/+$/, '') ?? publicUrl
  const query = new URLSearchParams({ ...(link.flowId !== undefined && { flow: link.flowId }), token })
  return `${base}/self-service/${link.kind}?${query.toString()}`
}
