import { renderToString } from 'react-dom/server'
import { FlowForm } from '../../../src/components/FlowForm.js'
import type { Flow } from '../../../src/protocol/flow.js'

/** A page with a flow's form as a server draws it, and no script. */
export const formPage = (flow: Flow): string =>
  `<!doctype html><html lang="en"><title>Sign in</title><main>${renderToString(<FlowForm flow={flow} />)}</main>`
