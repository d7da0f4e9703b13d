// @vitest-environment node
import { expect, test } from 'vitest'
import { sentences } from '../../src/client/sentences.js'
import { describeEntry, membersOf } from './describeEntry.js'
import { type Operation, operations } from './operations.js'

const generated =
  'This page is generated: `npm run reference` writes it from the types and the comments in `src`, and a test fails while it is out of date.'

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const row = ({ today, old, example, entry }: Operation): string =>
  `| ${old ? `\`${old}\`<br>\`${snakeCase(old)}\`` : '–'} | \`${today}\` | \`${example}\` | \`${entry}\` |`

const operationsPage = `# Operations: from the old names to the new calls

${generated}

The first column is what the operation is called in v0.8 (v0alpha2), in the API description and in its printed pages; the second is Kratos's \`operationId\` today (v26.2.0). One call serves both generations. \`browser\` is a client made with \`transport: 'browser'\`, \`native\` one with \`'native'\`, \`client\` any of the two, \`admin\` one made by \`createAdminClient\`.

| v0.8 | today | call | entry |
| --- | --- | --- | --- |
${operations.map((operation) => row(operation)).join('\n')}
`

const carried = membersOf('src/client/errors.ts', 'CarriedById')

const errorsPage = `# Errors

${generated}

Everything that can go wrong is a \`KratosError\`, told apart by its \`id\`: the ids of Kratos first, then those for what Kratos leaves unnamed and for what happens on the way to it. Each has \`operation\` (method and path), \`status\` and \`reason\` (Kratos's own words) where there are any. In development \`message\` is the sentence below, after the method and the path of the request; in production it is the id and Kratos's own reason, so that these sentences are in no bundle.

| id | what happened, why, and what to do | carries |
| --- | --- | --- |
${Object.entries(sentences)
  .map(([id, sentence]) => `| \`${id}\` | ${sentence} | ${carried[id] ?? ''} |`)
  .join('\n')}
`

test.each([
  ['operations.md', operationsPage],
  ['errors.md', errorsPage],
  [
    'client.md',
    describeEntry(
      'kratos-kit/client',
      `${generated}\n\nThe client without React: operations are functions that take the client first. [Operations](operations.md) leads from Kratos's names to these, [errors](errors.md) says what can go wrong.`,
      'src/client/index.ts',
    ),
  ],
  [
    'admin.md',
    describeEntry(
      'kratos-kit/admin',
      `${generated}\n\nThe admin API, for servers and back offices. [Operations](operations.md) leads from Kratos's names to these functions.`,
      'src/admin/index.ts',
    ),
  ],
])('docs/reference/%s says what the code says (`npm run reference` writes it)', async (file, page) => {
  await expect(page).toMatchFileSnapshot(`../../docs/reference/${file}`)
})

test('every function of the client and the admin API has a comment', () => {
  const pages = [
    describeEntry('', '', 'src/client/index.ts'),
    describeEntry('', '', 'src/admin/index.ts'),
  ].join('\n')
  expect(pages.match(/^### \w+\n\n```ts\n\w+[(<].*$/gm) ?? []).toEqual([])
})
