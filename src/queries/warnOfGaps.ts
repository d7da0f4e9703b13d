import type { Language } from '../i18n/locale.js'
import en from '../i18n/locales/en.js'
import * as texts from '../i18n/texts.js'

const known = new WeakSet<Language>()

/**
 * Tells in development what a language of the app's own lacks, and what it says that nobody asks for. Each is told
 * once. Those of the package are complete by their type.
 */
export function warnOfGaps(language: Language): void {
  if (known.has(language)) return
  known.add(language)
  const isEnglish = language.tag.startsWith('en')
  const gaps = [
    ...gapsOf('messages', Object.keys(en.messages), language.messages),
    // The kit's texts are English where no language says them.
    ...gapsOf('texts', Object.keys(texts), language.texts, isEnglish),
  ]
  if (gaps.length > 0)
    console.warn(
      `The language "${language.tag}" ${gaps.join('; ')}. What it lacks is shown in English. ` +
        'Begin with a language of kratos-kit ({ ...de, texts: { ...de.texts, signIn: "…" } }), or add what is missing.',
    )
}

function gapsOf(part: string, wanted: string[], given: object, mayLack = false): string[] {
  const lacking = mayLack ? [] : wanted.filter((id) => !Object.hasOwn(given, id))
  const unknown = Object.keys(given).filter((id) => !wanted.includes(id))
  return [
    ...(lacking.length > 0 ? [`lacks ${lacking.length} of its ${part}: ${listed(lacking)}`] : []),
    ...(unknown.length > 0 ? [`has ${part} that nobody asks for: ${listed(unknown)}`] : []),
  ]
}

const listed = (ids: string[]) => ids.slice(0, 8).join(', ') + (ids.length > 8 ? ', …' : '')
