'use client'
import { useEffect, useLayoutEffect } from 'react'

/** What has to happen before anybody sees what was drawn, or types into it. React 18 complains of it on a server. */
export const useCommitEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
