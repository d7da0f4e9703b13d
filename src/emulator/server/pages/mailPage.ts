import { timestamp } from '../../clock/timestamp.js'
import type { Mail } from '../../courier/createCourier.js'
import { type Html, html } from './html.js'
import { page } from './page.js'

/** Everything that was mailed, the newest first. */
export function mailPage(messages: readonly Mail[]): Response {
  if (messages.length === 0) return page('/mail', html`<p>Nothing was sent yet.</p>`)
  return page('/mail', html`${messages.toReversed().map(article)}`)
}

function article({ recipient, subject, body, code, createdAt }: Mail): Html {
  return html`<article>
<h2>${subject}</h2>
<div>to ${recipient}, <time>${timestamp(createdAt)}</time></div>
${code === undefined ? '' : html`<p><code class="code">${code}</code></p>`}
<p>${withLinks(body)}</p>
</article>
`
}

/** A text with its web addresses as links. */
function withLinks(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`))
}
