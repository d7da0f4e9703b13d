'use client'

import { createContext } from 'react'
import type { Language } from '../i18n/locale.js'

/** The language that the kit speaks below here; without one, English and Kratos's own words. */
export const LanguageContext = createContext<Language | undefined>(undefined)
