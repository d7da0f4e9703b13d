import { pageFromZero } from '../admin/pagination.js'
import { fromBase64 } from '../bytes/encoding.js'
import { Fault } from '../http/fault.js'
import { json } from '../http/reply.js'
import { publicRoute, type Route } from '../routing/route.js'

/** The identity schemas, for everybody to read. */
export const schemaRoutes: Route[] = [
  publicRoute(
    'GET',
    '/schemas',
    ({ schemas }, exchange) => {
      const { items, headers } = pageFromZero(exchange, schemas)
      return { status: 200, headers, body: items.map(({ id, document }) => ({ id, schema: document })) }
    },
    {
      csrfCookie: true,
    },
  ),
  publicRoute(
    'GET',
    '/schemas/{id}',
    ({ schemas, generation }, { params }) => {
      const id = params['id'] ?? ''
      const decoded = generation.findsEncodedSchemas ? new TextDecoder().decode(fromBase64(id)) : id
      const schema = schemas.find((candidate) => candidate.id === id || candidate.id === decoded)
      if (!schema) throw new Fault(404, { reason: `Identity schema \`${id}\` could not be found.` })
      return json(schema.document)
    },
    { csrfCookie: true },
  ),
]
