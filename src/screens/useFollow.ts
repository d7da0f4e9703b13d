'use client'
import type { MouseEvent } from 'react'
import { useKratos } from '../queries/KratosProvider.js'

/** What makes an anchor follow the app's router, unless it is to open elsewhere. */
export function useFollow() {
  const { go } = useKratos()
  return (href: string) => ({
    href,
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      go(href)
    },
  })
}
