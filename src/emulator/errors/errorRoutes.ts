import { timestamp } from '../clock/timestamp.js'
import { withQuery } from '../flows/answerWithFlow.js'
import { Fault } from '../http/fault.js'
import { json, type Reply, redirect } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { publicRoute, type Route } from '../routing/route.js'
import type { ErrorRecord } from '../store/records.js'

/** Where the error page learns what went wrong. */
export const errorRoutes: Route[] = [
  publicRoute(
    'GET',
    '/self-service/errors',
    (kratos, { query }) => {
      const id = query.get('id') ?? ''
      const record = id.startsWith('stub:') ? stub(kratos) : kratos.store.errors.get(id)
      if (!record) throw new Fault(404, { message: 'Unable to locate the resource' })
      const time = timestamp(record.createdAt)
      return json({ id: record.id, error: record.error, created_at: time, updated_at: time })
    },
    { csrfCookie: true },
  ),
]

/** Keeps an error and sends the browser to the error page with its id. */
export function sendToErrorPage(kratos: Kratos, fault: Fault): Reply {
  const record: ErrorRecord = { id: kratos.random.uuid(), error: fault.error, createdAt: kratos.clock.now() }
  kratos.store.errors.set(record.id, record)
  return redirect(withQuery(kratos.config.selfservice.flows.error.ui_url, { id: record.id }))
}

/** The sample with which an error page can be tried. */
function stub(kratos: Kratos): ErrorRecord {
  const { error } = new Fault(500, { reason: 'This is a stub error.' })
  return { id: kratos.random.uuid(), error, createdAt: kratos.clock.now() }
}
