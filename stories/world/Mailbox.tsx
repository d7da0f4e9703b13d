import { account } from '../../playground/kratosConfiguration.js'
import type { Mail } from '../../src/emulator/index.js'

/** What was mailed, the newest first, and with what one can sign in. */
export function Mailbox({ mails }: { mails: readonly Mail[] }) {
  return (
    <aside
      aria-label="Mailbox"
      style={{ padding: 12, font: '13px/1.6 system-ui, sans-serif', color: 'CanvasText' }}
    >
      <p>
        Ready to sign in: {account.email} with the password {account.password}
      </p>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {mails.toReversed().map(({ id, recipient, subject, code, link }) => (
          <li key={id}>
            {subject} · {recipient} · <code>{code ?? link}</code>
          </li>
        ))}
      </ul>
    </aside>
  )
}
