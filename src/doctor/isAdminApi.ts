import { recordOf } from '../protocol/record.js'
import { askJson, type Examination } from './examination.js'
import { addressOf } from './place.js'

/** An identity that does not exist: asked for to see who answers, with nothing to tell. */
const nobody = '/identities/00000000-0000-0000-0000-000000000000'

/** Whether an operation of administrators is answered: today's begin with `/admin`, v0.8's do not. */
export async function isAdminApi(examination: Examination): Promise<boolean> {
  const answers = await Promise.all(
    ['/admin', ''].map((prefix) =>
      askJson(examination, addressOf(examination.server) + prefix + nobody, {
        credentials: 'omit',
        redirect: 'manual',
      }),
    ),
  )
  return answers.some((answer) => recordOf(recordOf(answer)['error'])['code'] === 404)
}
