// @vitest-environment node
import { expect, test } from 'vitest'
import { entries } from '../scripts/entries.mjs'
import { publicNames } from './support/publicNames.js'

test('every entry exports the names that were agreed on (`npm run api` writes down a change)', async () => {
  // Each language is one default export; docs/i18n/coverage.md lists them.
  const modules = entries().filter(({ name, source }) => !source.endsWith('.css') && !/locales/.test(name))
  const api = Object.fromEntries(modules.map(({ name, source }) => [name, publicNames(source)]))
  await expect(`${JSON.stringify(api, null, 2)}\n`).toMatchFileSnapshot('./publicApi.json')
})
