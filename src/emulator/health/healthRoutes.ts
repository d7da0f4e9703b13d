import { json } from '../http/reply.js'
import { adminRoute, type Handler, publicRoute, type Route } from '../routing/route.js'

const ok: Handler = () => json({ status: 'ok' })

const answers: Record<string, Handler> = {
  '/health/alive': ok,
  '/health/ready': ok,
  '/version': ({ generation }) => json({ version: generation.release }),
}

/** Whether the server is up, and which it is, on both ports. */
export const healthRoutes: Route[] = Object.entries(answers).flatMap(([path, handle]) => [
  publicRoute('GET', path, handle),
  adminRoute('GET', path, handle),
])
