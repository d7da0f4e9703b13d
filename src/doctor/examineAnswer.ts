import type { KratosError } from '../client/errors.js'
import { recordOf } from '../protocol/record.js'
import { askJson, type Examination } from './examination.js'
import { isAdminApi } from './isAdminApi.js'
import { addressOf } from './place.js'

/** Where Kratos's public API is often to be found below an origin. */
const usualPaths = ['', '/kratos', '/.ory', '/.ory/kratos/public', '/api/.ory']

/** An answer of the public API to who is signed in. */
const isPublicApi = (answer: unknown): boolean => {
  const body = recordOf(answer)
  return typeof recordOf(body['error'])['code'] === 'number' || typeof body['authenticated_at'] === 'string'
}

async function addressOfKratos(examination: Examination): Promise<string | undefined> {
  const { server } = examination
  const others = usualPaths.map((path) => server.origin + path).filter((each) => each !== addressOf(server))
  const answers = await Promise.all(others.map((each) => askJson(examination, `${each}/sessions/whoami`)))
  return others[answers.findIndex(isPublicApi)]
}

/** What an answer looks like that is none of Kratos's. */
const describe = ({ status, excerpt = '' }: KratosError): string => {
  const title = /<title[^>]*>\s*([^<]+?)\s*</i.exec(excerpt)?.[1]
  const kind = /^\s*</.test(excerpt) ? `a page of HTML${title ? ` (“${title}”)` : ''}` : 'no flow'
  return `${kind}, with status ${status ?? 'unknown'}`
}

/** An answer came that is none of Kratos's public API: who gave it. */
export async function examineAnswer(examination: Examination, error: KratosError): Promise<void> {
  const { note } = examination
  if (await isAdminApi(examination)) return note('admin_api')
  if (error.id === 'foreign_redirect') return note('redirected', error.redirectTo)
  const elsewhere = await addressOfKratos(examination)
  return elsewhere ? note('wrong_path', elsewhere) : note('not_kratos', describe(error))
}
