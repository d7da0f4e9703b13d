import { expectTypeOf } from 'vitest'
import ar from '../../src/i18n/locales/ar.js'
import de from '../../src/i18n/locales/de.js'
import type { KratosProviderProps, Labels, Language, Locale } from '../../src/index.js'

const { 1010001: _signIn, ...messages } = de.messages
const { signIn: _title, ...texts } = de.texts

// A language of the package lacks nothing, and says nothing that nobody asks for.
expectTypeOf(de).toExtend<Locale>()
expectTypeOf({ ...de, messages }).not.toExtend<Locale>()
expectTypeOf({ ...de, texts }).not.toExtend<Locale>()
// @ts-expect-error -- 999 is no message of Kratos
export const unknownMessage: Locale = { ...de, messages: { ...de.messages, 999: 'Tschüss' } }
// @ts-expect-error -- the kit has no text of this name
export const unknownText: Locale = { ...de, texts: { ...de.texts, farewell: 'Tschüss' } }

// An app's own may be as much of a language as there is.
expectTypeOf({ ...de, messages, texts }).toExtend<Language>()
expectTypeOf({ ...ar, labels: { 'traits.email': 'البريد' } }).toExtend<Language>()

// Labels by node name, by title, or by a function of both.
expectTypeOf({ 'traits.email': 'Dienst-E-Mail', 'First name': 'Vorname' }).toExtend<Labels>()
expectTypeOf((name: string, title: string) =>
  name === 'traits.email' ? title : undefined,
).toExtend<Labels>()
expectTypeOf({ 'traits.email': 7 }).not.toExtend<Labels>()

// The provider takes a language, what loads one, or an entry of a table that may not be there.
const languages: Record<string, () => Promise<{ default: Language }>> = {
  de: () => import('../../src/i18n/locales/de.js'),
}
expectTypeOf(de).toExtend<KratosProviderProps['messages']>()
expectTypeOf(languages['xx']).toExtend<KratosProviderProps['messages']>()
expectTypeOf('de').not.toExtend<KratosProviderProps['messages']>()
