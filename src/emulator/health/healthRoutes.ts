import { json } from '../http/reply.js'
import { adminRoute, publicRoute, type Route } from '../routing/route.js'

const ok = () => json({ status: 'ok' })

/** Whether the server is up, on both ports. */
export const healthRoutes: Route[] = ['/health/alive', '/health/ready'].flatMap((path) => [
  publicRoute('GET', path, ok),
  adminRoute('GET', path, ok),
])
