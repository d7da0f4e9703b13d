import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import '../../../src/theme/styles.css'
import { KratosProvider } from '../../../src/queries/KratosProvider.js'
import { stepUpOf } from '../../../src/queries/stepUp.js'
import { StepUpDialog } from '../../../src/screens/StepUpDialog.js'
import { signedInAda } from '../../screens/signedInAda.js'

const accent = 'rgb(0, 110, 60)'
const brand = new CSSStyleSheet()
brand.replaceSync(`.brand { --kratos-accent: ${accent} }`)

const opened: Root[] = []

/** A page with the dialog somewhere on it, and somebody who has to confirm that it is them. */
async function openDialog(page: (dialog: ReactNode) => ReactNode) {
  const { client } = await signedInAda()
  const queryClient = new QueryClient()
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  opened.push(root)
  root.render(
    <QueryClientProvider client={queryClient}>
      <KratosProvider client={client}>{page(<StepUpDialog />)}</KratosProvider>
    </QueryClientProvider>,
  )
  const { request, current } = stepUpOf(queryClient)
  // Where no dialog is there yet, nobody is asked.
  await vi.waitFor(() => {
    void request({ level: 'refresh' })
    expect(current()).not.toBeNull()
  })
  return vi.waitFor(() => {
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]')
    const button = dialog?.querySelector('[data-kratos="submit"][data-primary]')
    if (!dialog || !button) throw new Error('The dialog is not there yet.')
    return { dialog, button }
  })
}

afterEach(() => {
  for (const root of opened.splice(0)) root.unmount()
  document.body.replaceChildren()
  document.adoptedStyleSheets = []
})

test('the dialog wears what the part of the page wears that asks for it', async () => {
  document.adoptedStyleSheets = [brand]
  const { dialog, button } = await openDialog((children) => (
    <main data-density="compact">
      <section data-theme="dark" className="brand">
        <button type="button" data-kratos="submit" data-primary="">
          A button of that part
        </button>
        {children}
      </section>
    </main>
  ))
  const part = document.querySelector('.brand')
  const own = part?.querySelector('button')
  if (!part || !own) throw new Error('The page is not there.')
  expect(part.contains(dialog)).toBe(false)
  expect(getComputedStyle(dialog).colorScheme).toBe('dark')
  expect(getComputedStyle(dialog).getPropertyValue('--kratos-accent').trim()).toBe(accent)
  expect(dialog.dataset['density']).toBe('compact')
  const colours = (element: Element) => {
    const { backgroundColor, color } = getComputedStyle(element)
    return { backgroundColor, color }
  }
  expect(colours(button)).toEqual(colours(own))
})

test('on a page without a theme of its own the dialog has none either', async () => {
  document.adoptedStyleSheets = [brand]
  const { dialog } = await openDialog((children) => children)
  expect(dialog.dataset['theme']).toBeUndefined()
  expect(getComputedStyle(dialog).getPropertyValue('--kratos-accent').trim()).not.toBe(accent)
})
