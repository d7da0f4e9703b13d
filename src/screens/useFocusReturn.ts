'use client'
import { useEffect, useState } from 'react'

/** Gives the focus back to where it was once what took it is gone, unless somebody moved it on. */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Until the dialog is gone the page behind it takes no focus.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
      })
    },
    [before],
  )
}
