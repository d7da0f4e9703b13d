import { useState } from 'react'

/**
 * A choice about the page: what the address asks for (`?theme=dark`), which is remembered, else what was chosen here
 * before, else the first of the choices.
 */
export function usePreference<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]) {
  const [choice, setChoice] = useState(() => {
    const asked = new URLSearchParams(window.location.search).get(name)
    const wanted = choices.find((each) => each === asked)
    if (wanted) localStorage.setItem(name, wanted)
    const kept = localStorage.getItem(name)
    return choices.find((each) => each === kept) ?? choices[0]
  })
  const choose = (next: Choice) => {
    localStorage.setItem(name, next)
    setChoice(next)
  }
  return [choice, choose] as const
}
