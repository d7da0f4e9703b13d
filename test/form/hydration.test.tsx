import { act } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { FlowForm } from '../../src/components/FlowForm.js'
import { recordedFlows } from './recordedFlows.js'

const flows = recordedFlows()

/** What a server sends: it knows nothing of pages, and nothing of who looks at them. */
function sentByServer(flow: { ui: object }): string {
  vi.stubGlobal('document', undefined)
  vi.stubGlobal('navigator', undefined)
  // React 18 takes this for a server that runs the code of a browser, which it is.
  const console = vi.spyOn(globalThis.console, 'error').mockReturnValue()
  try {
    return renderToString(<FlowForm flow={flow} />)
  } finally {
    console.mockRestore()
    vi.unstubAllGlobals()
  }
}

/** A part whose drawing was left to the browser. */
const isLeftOut = ({ flow }: { flow: { ui: object } }) => sentByServer(flow).includes('<!--$!-->')

/** What React has to say while it takes over what a server has sent. */
async function complaintsOf(html: string, flow: { ui: object }): Promise<unknown[]> {
  const complaints: unknown[] = []
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.append(container)
  const onRecoverableError = (error: unknown) => complaints.push(error)
  const root = await act(async () => hydrateRoot(container, <FlowForm flow={flow} />, { onRecoverableError }))
  await act(async () => root.unmount())
  container.remove()
  return complaints
}

describe.each(['v0.8.2', 'v26.2.0'])('every flow that %s answered', (server) => {
  const answered = flows.filter(({ name }) => name.startsWith(server))

  test('is drawn whole by a server, and taken over by a browser without a word', async () => {
    // A browser that can copy.
    userEvent.setup()
    expect(answered.length).toBeGreaterThan(50)
    // What is loaded later is there before a server's first visitor.
    await vi.waitFor(() => expect(answered.filter(isLeftOut).map(({ name }) => name)).toEqual([]), 10_000)

    const wrong: string[] = []
    for (const { name, flow } of answered)
      for (const complaint of await complaintsOf(sentByServer(flow), flow))
        wrong.push(`${name}: ${String(complaint)}`)
    expect(wrong).toEqual([])
  })
})
