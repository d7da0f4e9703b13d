// @vitest-environment node
import { expect, test } from 'vitest'
import en from '../../src/i18n/locales/en.js'
import * as texts from '../../src/i18n/texts.js'
import { locales } from './locales.js'

const ids = Object.keys(en.messages)
const keys = Object.keys(texts)

function row({ tag, direction, messages, texts: own }: (typeof locales)[number]): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag)
  const ownName = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
  const said = ids.filter((id) => id in messages).length
  // The kit's texts are English where they stand.
  const spoken = tag.startsWith('en') ? keys.length : keys.filter((key) => key in own).length
  return `| \`${tag}\` | ${name} | ${ownName} | ${direction} | ${said} of ${ids.length} | ${spoken} of ${keys.length} |`
}

test('docs/i18n/coverage.md tells what each language covers (`npx vitest run test/i18n/coverage.test.ts -u` renews it)', async () => {
  const table = `# What each language covers

Written by test/i18n/coverage.test.ts.

| tag | language | in itself | direction | messages of Kratos | texts of the kit |
|---|---|---|---|---|---|
${locales.map(row).join('\n')}
`
  await expect(table).toMatchFileSnapshot('../../docs/i18n/coverage.md')
})
