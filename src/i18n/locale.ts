import type en from './locales/en.js'
import type * as texts from './texts.js'

/** Ids of the messages of Kratos that languages translate: all that a person can meet, save free text and secrets. */
export type MessageId = keyof (typeof en)['messages']

/** The names of the kit's own texts. */
export type TextKey = keyof typeof texts

/** One of the kit's own texts: a key to translate by, and English for where no language is loaded. */
export interface KitText {
  /** Its name in `texts.ts`. */
  id: string
  text: string
}

/** Values that stand in a text, by name. */
export type Values = Record<string, unknown>

/**
 * What an app calls its traits: by node name (`traits.email`) or by title in the schema (`E-Mail`), or a function of
 * both that answers `undefined` where it knows no better.
 */
export type Labels = Record<string, string> | ((name: string, title: string) => string | undefined)

/** A language, or what loads it: `() => import('kratos-kit/locales/de')`. */
export type Messages = Language | (() => Promise<{ default: Language }>)

/** One language, as much of it as there is: `{ ...de, labels: { 'traits.email': 'Dienst-E-Mail' } }`. */
export interface Language {
  /** BCP 47, such as `pt-BR`: how numbers, dates and lists are written. */
  tag: string
  direction: 'ltr' | 'rtl'
  /** Kratos's messages, by id. */
  messages: { readonly [id: number]: string }
  /** The kit's own texts, by key. */
  texts: { readonly [key: string]: string }
  labels?: Labels
}

/** A language that lacks no message and has nothing too many: what the files in `kratos-kit/locales` must be. */
export interface Locale extends Language {
  messages: { readonly [Id in MessageId]: string }
  texts: { readonly [Key in TextKey]: string }
}
