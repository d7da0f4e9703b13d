import type { Generation, Version } from './generation.js'
import { v08 } from './v08.js'
import { v26 } from './v26.js'

export const generations: Record<Version, Generation> = { 'v0.8': v08, v26 }
