'use client'
import { useFormKit } from '../form/formContext.js'
import * as texts from '../i18n/texts.js'
import { CopyButton } from './CopyButton.js'

/** A frame of its own is printed, so that nothing else of the page is. */
function print(content: string): void {
  const frame = document.createElement('iframe')
  frame.width = '0'
  frame.height = '0'
  frame.addEventListener('load', () => {
    const { contentDocument, contentWindow } = frame
    const lines = contentDocument?.createElement('pre')
    lines?.append(content)
    contentDocument?.body.replaceChildren(...(lines ? [lines] : []))
    contentWindow?.addEventListener('afterprint', () => frame.remove())
    contentWindow?.print()
  })
  document.body.append(frame)
}

function download(content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain' }))
  link.download = 'backup-codes.txt'
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Ways to take secrets along: on paper, in a file, or wherever one pastes them. */
export function SecretsActions({ secrets }: { secrets: readonly string[] }) {
  const { draw, text } = useFormKit()
  const content = secrets.map((secret) => `${secret}\n`).join('')
  return draw('actions', 'div', {
    children: (
      <>
        <CopyButton text={content} />
        {draw('action', 'button', {
          type: 'button',
          'data-action': 'download',
          onClick: () => download(content),
          children: text(texts.download),
        })}
        {draw('action', 'button', {
          type: 'button',
          'data-action': 'print',
          onClick: () => print(content),
          children: text(texts.print),
        })}
      </>
    ),
  })
}
