import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import { type Reply, redirect } from '../http/reply.js'
import type { Kratos } from '../kratos.js'
import { publicRoute, type Route } from '../routing/route.js'
import { callbackUrl } from './openProvider.js'
import { providerPage } from './providerPage.js'

/** The provider built in: a page, and what its form answers. */
export const providerRoutes: Route[] = [
  publicRoute('GET', '/provider/{id}', showPage),
  publicRoute('POST', '/provider/{id}', signIn),
]

function showPage(kratos: Kratos, { params }: Exchange): Reply {
  const { id, label } = configured(kratos, params['id'])
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: providerPage(kratos, label ?? id),
  }
}

/** Signs in whoever the form names; any field of the form is a claim. Without a `sub` the address is the subject. */
function signIn(kratos: Kratos, { params, query, request }: Exchange): Reply {
  const { id } = configured(kratos, params['id'])
  const back = new URL(callbackUrl(kratos, id))
  back.searchParams.set('state', query.get('state') ?? '')
  const { refuse, ...fields } = Object.fromEntries(new URLSearchParams(request.body))
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const sub = given['sub'] ?? given['email']
  if (refuse !== undefined || sub === undefined) {
    back.searchParams.set('error', refuse ?? 'invalid_request')
    back.searchParams.set(
      'error_description',
      refuse === undefined ? 'Nobody was named' : 'The person said no',
    )
    return redirect(back.href)
  }
  const code = kratos.random.text(32)
  kratos.store.grants.set(code, { ...given, sub })
  back.searchParams.set('code', code)
  return redirect(back.href)
}

function configured(kratos: Kratos, id = '') {
  const { providers } = kratos.config.selfservice.methods.oidc.config
  const found = providers.find((provider) => provider.id === id)
  if (!found) throw new Fault(404, { reason: `No provider "${id}" is configured.` })
  return found
}
