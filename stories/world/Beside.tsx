import type { ReactNode } from 'react'

/** One of several things to compare. */
export interface Shown {
  title: string
  content: ReactNode
}

/** Things beside each other, each under its title. */
export function Beside({ shown }: { shown: readonly Shown[] }) {
  return (
    <main
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))',
        gap: '2rem',
        padding: '1.5rem',
        color: 'CanvasText',
        fontFamily: 'system-ui, sans-serif',
      }}
    >
      {shown.map(({ title, content }) => (
        <section key={title} aria-label={title} style={{ minInlineSize: 0 }}>
          <h2 style={{ margin: '0 0 0.75rem', fontSize: '0.8125rem', fontWeight: 500 }}>{title}</h2>
          {content}
        </section>
      ))}
    </main>
  )
}
