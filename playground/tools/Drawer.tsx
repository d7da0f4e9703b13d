import { type ReactNode, useEffect, useId, useRef } from 'react'

interface DrawerProps {
  title: string
  about: string
  onClose: () => void
  children: ReactNode
}

/** Stands beside the page, which stays in use. Escape closes it. */
export function Drawer({ title, about, onClose, children }: DrawerProps) {
  const id = useId()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  useEffect(() => {
    const closeByEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose()
    }
    document.addEventListener('keydown', closeByEscape)
    return () => document.removeEventListener('keydown', closeByEscape)
  }, [onClose])
  return (
    <aside className="drawer" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p>{about}</p>
        <button type="button" ref={close} aria-label={`Close ${title}`} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      </header>
      {children}
    </aside>
  )
}
