'use client'
import { useEffect, useRef } from 'react'

const isOpen = (input: HTMLInputElement) => input.type !== 'hidden' && input.willValidate && !input.value

/** Puts the focus of a dialog on what is to be filled in, once that is there: it opens before its form has come. */
export function FirstFocus({ ready }: { ready: boolean }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const inputs = ready && place.current?.closest('[role="dialog"]')?.querySelectorAll('input')
    if (inputs) [...inputs].find(isOpen)?.focus()
  }, [ready])
  return <span ref={place} hidden />
}
