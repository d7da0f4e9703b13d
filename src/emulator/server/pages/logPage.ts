import { timestamp } from '../../clock/timestamp.js'
import type { LoggedExchange } from '../../log/describeExchange.js'
import { type Html, html } from './html.js'
import { page } from './page.js'

/** What was asked and answered, the newest first, without secrets. */
export function logPage(exchanges: readonly LoggedExchange[]): Response {
  if (exchanges.length === 0) return page('/log', html`<p>Nothing was asked yet.</p>`)
  const head = html`<tr><th>Time</th><th>Request</th><th>Answer</th><th>Messages</th><th>Faults</th></tr>`
  return page('/log', html`<table>${head}${exchanges.toReversed().map(row)}</table>`)
}

function row({ at, method, url, status, location, messages, faults }: LoggedExchange): Html {
  const answer =
    status === undefined ? 'none' : [status, ...(location === undefined ? [] : [location])].join(' → ')
  return html`<tr>
<td><time>${timestamp(at)}</time></td><td>${method} ${url}</td><td>${answer}</td>
<td>${messages.join(', ')}</td><td>${faults.join(', ')}</td>
</tr>
`
}
