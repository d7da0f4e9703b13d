'use client'

import { createContext } from 'react'
import type { Language } from '../i18n/locale.js'

/**
 * The language that the kit speaks below here. `undefined`: the app names none, so English and Kratos's own words;
 * `null`: the first one is on its way, and nothing is said until it is there.
 */
export const LanguageContext = createContext<Language | null | undefined>(undefined)
