import { Markdown } from '@storybook/addon-docs/blocks'
import type { ComponentProps } from 'react'

/** Names of the guides' pages in the book, where they differ from their files'. */
const pages: Record<string, string> = { native: 'native-apps' }

/** Where a link between files leads in the book; nowhere, where the book has no such page. */
function hrefInBook(href: string): string | undefined {
  if (/^(https?:|#)/.test(href)) return href
  const guide = /^(?:\.\/)?([a-z]+)\.md(?:#.*)?$/.exec(href)?.[1]
  return guide && `?path=/docs/guides-${pages[guide] ?? guide}--docs`
}

function Link({ href = '', children }: ComponentProps<'a'>) {
  const to = hrefInBook(href)
  if (!to) return <span>{children}</span>
  return (
    <a href={to} target={to.startsWith('?') ? '_top' : undefined}>
      {children}
    </a>
  )
}

/** A guide as the repository has it, its links to other guides leading to their pages here. */
export function Guide({ text }: { text: string }) {
  return <Markdown options={{ overrides: { a: Link } }}>{text}</Markdown>
}
