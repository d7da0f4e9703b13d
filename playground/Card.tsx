import type { ReactNode } from 'react'

interface CardProps {
  title: string
  subtitle: ReactNode
  children?: ReactNode
}

/** A page of the playground's own, drawn with the kit's styles. */
export function Card({ title, subtitle, children }: CardProps) {
  return (
    <main data-kratos="screen">
      <div data-kratos="card">
        <header data-kratos="header">
          <h1 data-kratos="title">{title}</h1>
          <p data-kratos="subtitle">{subtitle}</p>
        </header>
        {children}
      </div>
    </main>
  )
}
