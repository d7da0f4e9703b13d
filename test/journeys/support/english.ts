import type { Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/locale.js'
import en from '../../../src/i18n/locales/en.js'
import * as texts from '../../../src/i18n/texts.js'
import kratosMessages from '../../i18n/kratosMessages.json' with { type: 'json' }

/** Everything that the kit's part of the page says, to eyes and to assistive technology; values are left out. */
const said = (page: Page): Promise<string[]> =>
  page.locator('[data-kratos="screen"], [role="dialog"]').evaluateAll((roots) =>
    roots.flatMap((root) => {
      const words: string[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { currentNode: node } = walker
        if (!node.parentElement?.closest('bdi, code, select')) words.push(node.textContent ?? '')
      }
      for (const element of root.querySelectorAll('*')) {
        for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
          words.push(element.getAttribute(name) ?? '')
      }
      return words.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text))
    }),
  )

/** A pattern as an expression for what is made of it; `undefined` where all of it is values. */
function expressionOf(pattern: string): RegExp | undefined {
  const literal = pattern.replace(/\{(?:[^{}]|\{(?:[^{}]|\{\w+\})*\})*\}/g, '\u0000')
  if (!/\p{L}/u.test(literal)) return undefined
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('\u0000', '.+')}$`, 'su')
}

const expressions = (patterns: (string | null)[]) =>
  patterns.flatMap((pattern) => (pattern ? [expressionOf(pattern)] : [])).filter((each) => each !== undefined)

const english = expressions([
  ...Object.values(en.messages),
  ...Object.values(texts).map(({ text }) => text),
  ...kratosMessages.map(({ text }) => text),
])

/** Words that hardly any English sentence does without, and none of the languages of the journeys has. */
const englishWords = /\b(the|your|you|this|with|and|sign|please|is|are|not|to|for|of|enter|from|have|has)\b/i

/** What the playground says on the kit's screens in words of its own. */
const wordsOfTheApp = new Set(['Join Slackwater', 'Free for small boats.'])

/** What the page says in English: the source of a text, or a sentence of English words. */
export async function englishOn(page: Page, language: Language): Promise<string[]> {
  const own = expressions(Object.values({ ...language.messages, ...language.texts }))
  const matches = (patterns: RegExp[], text: string) => patterns.some((pattern) => pattern.test(text))
  return (await said(page)).filter(
    (text) =>
      !wordsOfTheApp.has(text) &&
      !matches(own, text) &&
      (matches(english, text) || englishWords.test(text) || !isForeign(text, language)),
  )
}

/** In Arabic and Japanese letters of ours are names (GitHub), addresses and QR. */
const isForeign = (text: string, { tag }: Language) =>
  tag === 'de' || /[^\p{Script=Latin}\P{L}]/u.test(text) || !/\s/.test(text)
